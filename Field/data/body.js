// A draft as the server takes it: fields of its registers, as text (docs/field.md).

const PERSON = ["given_name", "family_name", "lao_name", "sex", "birth_year", "citizenship", "home_province", "safe_contact"];
/** Without consent, only what is needed to offer help and to be found again. */
const OFFER = ["given_name", "sex", "birth_year", "citizenship", "safe_contact"];

/** `D1-01=yes;D1-02=no`, sorted by code, unknown ones left out. */
export function answersText(answers) {
  return Object.keys(answers)
    .filter((code) => answers[code] === "yes" || answers[code] === "no")
    .sort()
    .map((code) => code + "=" + answers[code])
    .join(";");
}

const only = (values, codes) => {
  const kept = {};
  for (const code of codes) if (values[code]) kept[code] = values[code];
  return kept;
};

function person(draft) {
  const agreed = draft.consent !== "no";
  const told = only(draft.person, agreed ? PERSON : OFFER);
  if (!told.given_name) told.given_name = draft.nameless;
  if (!told.sex) told.sex = "unknown";
  told.age_basis = draft.person.age_basis || (draft.age_status === "in_doubt" ? "in_doubt" : "stated");
  if (draft.language) told.language = draft.language;
  return told;
}

function screening(draft) {
  const told = only(draft, ["screened_on", "context", "age_status", "language", "interpreter", "consent", "form"]);
  Object.assign(told, only(draft.place, ["post", "crossing", "informal_crossing", "site"]));
  told.form_version = String(draft.form_version);
  if (draft.consent === "yes") {
    const answers = answersText(draft.answers);
    if (answers) told.answers = answers;
  }
  if (draft.remark) told.remark = draft.remark;
  if (draft.before_charge) told.before_charge = draft.before_charge;
  return told;
}

export function body(draft) {
  const told = { person: person(draft), screening: screening(draft) };
  if (draft.batch) told.batch = { code: draft.batch.code, number: draft.batch.number };
  if (draft.refer && draft.refer.to_agency) told.refer = Object.assign({}, draft.refer);
  return told;
}

/** A screening that the server returned, as a draft to mend. */
export function draftOf(operation, id, now) {
  const told = operation.body;
  const inDoubt = (field) =>
    operation.reason === "day_in_doubt" && (operation.problems || []).some((one) => one.field === field);
  const answers = {};
  for (const part of (told.screening.answers || "").split(";")) {
    const [code, answer] = part.split("=");
    if (answer) answers[code] = answer;
  }
  const draft = Object.assign({}, told.screening, {
    id,
    started: now,
    mends: operation.id,
    place: only(told.screening, ["post", "crossing", "informal_crossing", "site"]),
    person: Object.assign({}, told.person),
    answers,
    hidden: [],
    nameless: told.person.given_name,
    problems: operation.problems || [],
    // A day in doubt is typed anew, and only that.
    day_told: inDoubt("screening.screened_on") ? "" : undefined,
    refer_day_told: inDoubt("refer.made_on") ? "" : undefined,
    form_version: Number(told.screening.form_version),
  });
  if (told.batch) draft.batch = told.batch;
  if (told.refer) draft.refer = Object.assign({}, told.refer);
  if (draft.refer && draft.refer_day_told === "") delete draft.refer.made_on;
  return draft;
}
