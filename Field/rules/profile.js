// What the answers say in one profile: the class, and the gravest that open answers could still lead to.
import { classes, dimensions, recruitmentMeans } from "./codes.js";
import { assessDimension } from "./dimension.js";

export const graver = (one, other) => classes.indexOf(one) > classes.indexOf(other);

// Whether somebody recruited, moved, handed over, housed or received the person.
function actFinding(questions, answers, open) {
  const answer = (question) => {
    const given = answers[question.code];
    return given === "yes" || given === "no" ? given : open;
  };
  const acts = questions.filter((question) => question.purpose === "act");
  const implying = questions.filter((question) => question.dimension && question.dimension !== "exploitation");
  if (acts.concat(implying).some((question) => answer(question) === "yes")) return "shown";
  return acts.length && acts.every((question) => answer(question) === "no") ? "denied" : "presumed";
}

// The class that a set of positive dimensions gives, if no answer were open (ILO/EC 2009; Palermo Protocol art. 3).
function settled(positive, profile, act) {
  if (!positive.includes("exploitation")) return positive.length ? "means_without_exploitation" : "no_indication";
  if (profile === "child_labour" && act !== "denied") return "trafficking";
  const means = recruitmentMeans.some((dimension) => positive.includes(dimension));
  const coercion = positive.includes("coercion_at_destination");
  if (means) return coercion ? "trafficking" : "means_and_exploitation";
  return coercion ? "forced_labour" : "exploitation";
}

export function assessProfile(profile, questions, answers) {
  const assessed = dimensions.map((dimension) => assessDimension(dimension, profile, questions, answers));
  const those = (is) => assessed.filter(is).map((one) => one.dimension);
  const act = actFinding(questions, answers, "unknown");
  const now = settled(those((one) => one.positive), profile, act);
  const highest = settled(those((one) => one.positive_at_most), profile, actFinding(questions, answers, "yes"));
  const classification = now === "no_indication" && graver(highest, "no_indication") ? "insufficient" : now;
  return {
    profile, act, classification,
    dimensions: assessed.map((one) => {
      const said = Object.assign({}, one);
      delete said.positive_at_most;
      return said;
    }),
    highest_reachable: graver(highest, classification) ? highest : classification,
  };
}
