// What to do now, in the order in which it is said. The reasons stand at Domain/Screening/Advice.swift.
import { advice } from "./codes.js";
import { graver } from "./profile.js";

export function adviceFor(yes, age, profiles, topics) {
  const sign = yes.some((question) => question.dimension) || topics.length > 0;
  const gravest = profiles.map((one) => one.classification).reduce((one, other) => (graver(other, one) ? other : one));
  const exploited = profiles.some((one) => dimension(one, "exploitation").positive);
  const couldRise = profiles.some((one) => graver(one.highest_reachable, one.classification));
  const strongBeside = profiles.some((one) => one.dimensions.some((found) =>
    found.dimension !== "exploitation" && found.fired.some((indicator) => indicator.weight === "strong")));
  const refers = (graver(gravest, "insufficient") && (gravest !== "exploitation" || strongBeside))
    || topics.includes("sexual_exploitation") || yes.some((question) => calls(question, "refer_to_atd"));

  const list = new Set(["no_admissions_as_evidence", "offer_services"]);
  for (const question of yes) for (const one of question.advice || []) list.add(one);
  if (sign) list.add("safety_first");
  if (age === "in_doubt") list.add("treat_as_child");
  if (age !== "adult" && sign) list.add("child_protection");
  if (refers || exploited || sign) list.add("do_not_arrest_or_charge");
  if (refers) list.add("refer_to_atd");
  if (refers || exploited) list.add("ask_consent_to_refer");
  if (couldRise) list.add("ask_open_questions");
  if (topics.length) list.add("look_closer");
  if (exploited) list.add("labour_remedy");
  if (exploited || topics.includes("marriage")) list.add("not_closed_as_dispute");
  return advice.filter((one) => list.has(one));
}

const calls = (question, one) => (question.advice || []).includes(one);

const dimension = (profile, name) => profile.dimensions.find((found) => found.dimension === name);
