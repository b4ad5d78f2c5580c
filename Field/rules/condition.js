// When a question is asked: the same three-valued logic as Domain/Screening/Conditions, on the tree that
// /field/forms.json carries. `true`, `false`, or `null` for what is not known (yet).

// {context, age, answers, sector, site_kind}; what is missing is not known.
export function holds(condition, situation) {
  if ("all" in condition) return every(condition.all, situation);
  if ("any" in condition) {
    const inverse = every(condition.any.map((one) => ({ not: one })), situation);
    return inverse === null ? null : !inverse;
  }
  if ("not" in condition) {
    const inner = holds(condition.not, situation);
    return inner === null ? null : !inner;
  }
  if ("answer" in condition) {
    const given = (situation.answers || {})[condition.answer];
    return given === "yes" || given === "no" ? given === condition.is : null;
  }
  if ("fact" in condition) {
    const known = situation[condition.fact];
    return known ? condition.in.includes(known) : null;
  }
  if ("child" in condition) {
    return situation.age === "child" ? true : situation.age === "adult" ? false : null;
  }
  throw new Error("unknown condition");
}

function every(conditions, situation) {
  let result = true;
  for (const one of conditions) {
    const held = holds(one, situation);
    if (held === false) return false;
    if (held === null) result = null;
  }
  return result;
}
