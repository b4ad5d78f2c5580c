// The explained result of a screening, as Domain/Screening/ScreeningAssessment.swift. It advises; it decides nothing.
import { closerLook, profilesOf, resultOf, results, signs, weights } from "./codes.js";
import { adviceFor } from "./advice.js";
import { assessProfile, graver } from "./profile.js";

// `answers` by question code, "yes" or "no"; all else is unknown. `age` is adult, child or in_doubt. Every answer
// counts, shown or not.
export function assess(form, answers, age) {
  const questions = form.sections.reduce((all, section) => all.concat(section.questions), []);
  const profiles = profilesOf[age].map((profile) => assessProfile(profile, questions, answers));
  const yes = questions.filter((question) =>
    answers[question.code] === "yes" && !(question.children_only && age === "adult"));
  const looks = closerLook
    .map((topic) => ({ topic, questions: yes.filter((one) => one.topic === topic).map((one) => one.code) }))
    .filter((look) => look.questions.length);
  const classification = leading(profiles).classification;
  const result = resultOf[classification];
  return {
    form: form.code, version: form.version, age, profiles, classification, result,
    could_still_become: couldStillBecome(profiles, result),
    signs: signs.filter((sign) => yes.some((question) => (question.signs || []).includes(sign))),
    closer_look: looks,
    advice: adviceFor(yes, age, profiles, looks.map((look) => look.topic)),
    open_questions: openQuestions(profiles, questions),
  };
}

// The profile whose result is the more protective; the child's if both say the same.
function leading(profiles) {
  return profiles.reduce((found, one) => (graver(one.classification, found.classification) ? one : found),
    profiles[profiles.length - 1]);
}

function couldStillBecome(profiles, result) {
  const rank = (one) => results.indexOf(one);
  const highest = profiles.map((one) => resultOf[one.highest_reachable])
    .reduce((one, other) => (rank(other) > rank(one) ? other : one));
  return rank(highest) > rank(result) ? highest : null;
}

// Unknown questions that could still change the result: the short set first, then the strongest.
function openQuestions(profiles, questions) {
  const strongest = {};
  for (const profile of profiles) {
    if (!graver(profile.highest_reachable, profile.classification)) continue;
    let open = profile.dimensions.reduce((all, one) => all.concat(one.open_indicators), []);
    // Where every act was denied, one more sign of recruitment or control would show one.
    if (profile.act === "denied") {
      open = profile.dimensions.filter((one) => one.dimension !== "exploitation")
        .reduce((all, one) => all.concat(one.unknown), open);
    }
    for (const { code, weight } of open) {
      const rank = weights.indexOf(weight);
      strongest[code] = code in strongest ? Math.min(rank, strongest[code]) : rank;
    }
  }
  const codes = [];
  for (const core of [true, false]) {
    for (let rank = 0; rank < weights.length; rank += 1) {
      for (const question of questions) {
        if (strongest[question.code] === rank && Boolean(question.core) === core) codes.push(question.code);
      }
    }
  }
  return codes;
}
