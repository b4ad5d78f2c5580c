// The screening that is being made: one at a time, each change saved at once.

import { Overtaken } from "../data/database.js";
import * as drafts from "../data/drafts.js";
import * as library from "../data/library.js";
import * as operations from "../data/operations.js";
import * as status from "../sync/status.js";
import * as clock from "./clock.js";
import * as holding from "./holding.js";
import { lock, session } from "./session.js";
import { screenLanguage, loadPersons, t } from "./texts.js";

let draft = null;
let form = null;
/** Whether another tab has changed the draft since it was opened here. */
let overtaken = false;

export const current = () => draft;
export const isOvertaken = () => overtaken;
export const currentForm = () => form;
/** The language of the screen for the person. */
export const spoken = () => screenLanguage(draft.language);

export function leave() {
  draft = null;
  form = null;
  overtaken = false;
  holding.release();
}

/** Begins a screening; nothing is kept before something is told. */
export function begin(known) {
  leave();
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
  return holding.hold(draft.id, lost);
}

/** Another tab has taken the draft over: what was told here is on the disk, and that tab goes on with it. */
function lost() {
  const { id, handed } = draft;
  leave();
  // A person who answers alone on the phone sees nothing of the officer's.
  if (handed) return lock();
  location.hash = "#/elsewhere/" + id;
}

/** At a post one person comes after the other: where the last one was, the next one is. */
let place = {};
const lastPlace = () => Object.assign({}, place);
export const rememberPlace = () => (place = Object.assign({}, draft.place));

/**
 * Goes on with a draft.
 * @param takes whether to take it from another tab that has it open.
 * @returns whether it is open here; else the page that asks what to do is shown.
 */
export async function take(found, takes) {
  if (!(await holding.hold(found.id, lost, takes))) {
    leave();
    location.hash = "#/elsewhere/" + found.id;
    return false;
  }
  overtaken = false;
  draft = found;
  await loadPersons(spoken());
  await findForm();
  return true;
}

/** Changes the draft and saves it; what can't be saved is said on every page. */
export function change(changes) {
  Object.assign(draft, changes);
  drafts.save(session(), draft, clock.now()).then(() => status.say({ trouble: false }), troubled);
}

function troubled(problem) {
  if (!(problem instanceof Overtaken)) return status.say({ trouble: true });
  if (!draft) return;
  overtaken = true;
  location.hash = "#/twice";
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

/** @returns whether it is sealed; else another tab was faster, and what to do is asked. */
export async function finish() {
  try {
    await drafts.finish(session(), draft, clock.now());
    return true;
  } catch (problem) {
    if (!(problem instanceof Overtaken)) throw problem;
    troubled(problem);
    return false;
  }
}
