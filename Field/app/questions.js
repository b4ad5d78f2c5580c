// Which questions there are to ask now, by the form and what was answered (rules/).

import * as places from "../data/places.js";
import * as rules from "../rules/index.js";
import { session } from "./session.js";
import * as work from "./work.js";

/** Only what is known: a question that was passed over stays open. */
export function known(answers) {
  const told = {};
  for (const code of Object.keys(answers)) if (answers[code] !== "unknown") told[code] = answers[code];
  return told;
}

/** The sections to show, each with its questions: the short set, or all of them. */
export function sections() {
  const draft = work.current();
  const situation = { context: draft.context, age: draft.age_status, answers: known(draft.answers), site_kind: siteKind(draft) };
  return rules
    .sections(work.currentForm(), situation)
    .map((section) => Object.assign({}, section, { questions: section.questions.filter((one) => draft.more || one.core) }))
    .filter((section) => section.questions.length > 0);
}

/** The kind of the site, where there is one: some questions are about that kind of work only. */
function siteKind(draft) {
  const site = places.sites(session()).find((one) => one.id === draft.place.site);
  return site ? site.kind : undefined;
}

/** All of them in their order, each with its section's code. */
export function queue() {
  const all = [];
  for (const section of sections()) {
    for (const question of section.questions) all.push({ section: section.code, question });
  }
  return all;
}

/** What an officer saw is not asked of the person. */
export const isForPerson = (question) => question.topic !== "observation";

export const assess = () => {
  const draft = work.current();
  return rules.assess(work.currentForm(), known(draft.answers), draft.age_status);
};

const formKey = () => "form." + work.currentForm().code + "-" + work.currentForm().version;
export const questionKey = (code) => formKey() + ".question." + code;
export const sectionKey = (code) => formKey() + ".section." + code;
export const noteKey = () => formKey() + ".note";
