// The screening that is being made: one at a time, each change saved at once.

import * as drafts from "../data/drafts.js";
import * as library from "../data/library.js";
import * as operations from "../data/operations.js";
import * as status from "../sync/status.js";
import * as clock from "./clock.js";
import { session } from "./session.js";
import { screenLanguage, loadPersons, t } from "./texts.js";

let draft = null;
let form = null;

export const current = () => draft;
export const currentForm = () => form;
/** The language of the screen for the person. */
export const spoken = () => screenLanguage(draft.language);

export function leave() {
  draft = null;
  form = null;
}

/** Begins a screening; nothing is kept before something is told. */
export function begin(known) {
  form = null;
  draft = Object.assign(
    {
      id: operations.newId(),
      started: clock.now(),
      screened_on: clock.today(),
      place: lastPlace(),
      person: {},
      answers: {},
      hidden: [],
      nameless: t("person.nameless"),
      language: "lao",
      interpreter: "no",
      age_status: "",
      consent: "",
    },
    known
  );
}

/** At a post one person comes after the other: where the last one was, the next one is. */
let place = {};
const lastPlace = () => Object.assign({}, place);
export const rememberPlace = () => (place = Object.assign({}, draft.place));

export async function take(found) {
  draft = found;
  await loadPersons(spoken());
  await findForm();
}

/** Changes the draft and saves it; what can't be saved is said on every page. */
export function change(changes) {
  Object.assign(draft, changes);
  drafts.save(session(), draft, clock.now()).then(
    () => status.say({ trouble: false }),
    () => status.say({ trouble: true })
  );
}

export function answer(code, told, isHidden) {
  draft.answers[code] = told;
  const hidden = draft.hidden.filter((one) => one !== code);
  change({ hidden: isHidden ? hidden.concat([code]) : hidden });
}

/** The form that the draft names, or the one that serves its context. */
export async function findForm() {
  const { forms, serving } = await library.forms();
  const wanted = draft.form ? draft.form + "-" + draft.form_version : (serving || {})[draft.context];
  form = forms.find((one) => one.code + "-" + one.version === wanted) || null;
  return form;
}

export async function settleForm() {
  draft.form = undefined;
  await findForm();
  if (form) change({ form: form.code, form_version: form.version });
  return form;
}

export async function finish() {
  await drafts.finish(session(), draft, clock.now());
}
