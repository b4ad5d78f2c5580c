// The questions: one a screen in large type, or a section as a list.

import { button, el } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { current, personal, t, text } from "../app/texts.js";
import * as questions from "../app/questions.js";
import * as router from "../app/router.js";
import * as work from "../app/work.js";
import { audioButton } from "./audio.js";
import { kicker } from "./who.js";

/** How questions are shown, until the phone is locked: `one`, `card` (larger still, to show or hand over), `list`. */
let mode = "one";

export async function ask() {
  const draft = work.current();
  const queue = questions.queue();
  const at = queue.findIndex((one) => one.question.code === draft.at);
  if (draft.at === "end" || queue.length === 0) return atEnd(draft);
  return mode === "list" ? list(draft, queue, Math.max(0, at)) : one(draft, queue, Math.max(0, at));
}

function move(queue, to) {
  work.change({ at: to < queue.length ? queue[to].question.code : "end" });
  return router.draw();
}

function answered(code, told) {
  work.answer(code, told);
  // What is shown next may depend on it.
  const queue = questions.queue();
  return move(queue, queue.findIndex((one) => one.question.code === code) + 1);
}

function one(draft, queue, at) {
  const { question, section } = queue[at];
  const spoken = questions.isForPerson(question) ? work.spoken() : current();
  const told = personal(questions.questionKey(question.code), spoken);
  const answer = draft.hidden.indexOf(question.code) >= 0 ? null : draft.answers[question.code];
  const press = (value, own, theirs) => {
    // On a card the person presses too.
    const label = mode === "card" ? personal("person." + theirs, spoken) : { words: own, language: current() };
    const made = button(label.words, () => answered(question.code, value), "answer");
    made.lang = label.language;
    made.setAttribute("aria-pressed", answer === value ? "true" : "false");
    return made;
  };
  return {
    title: told.words,
    language: told.language,
    kicker: t("ask.count", { at: at + 1, count: queue.length }) + " · " + text(questions.sectionKey(section)),
    back: at === 0 ? "#/details" : undefined,
    plain: mode === "card",
    body: [
      told.language !== current() && mode !== "card"
        ? el("p.own", { lang: current() }, personal(questions.questionKey(question.code), current()).words)
        : null,
      audioButton(question.code, spoken),
      el("p.tools", null, [
        at > 0 ? button(t("ask.before"), () => move(queue, at - 1), "quiet") : null,
        button(t(mode === "card" ? "ask.small" : "ask.card"), () => show(mode === "card" ? "one" : "card"), "quiet"),
        mode === "card" ? null : button(t("ask.list"), () => show("list"), "quiet"),
        mode === "card" ? null : button(t("ask.private"), () => router.go("private"), "quiet"),
        button(t("ask.stop"), () => move(queue, queue.length), "quiet"),
      ]),
    ],
    actions: [
      press("unknown", t("ask.unknown"), "dont_know"),
      press("no", t("no"), "no"),
      press("yes", t("yes"), "yes"),
    ],
  };
}

function show(next) {
  mode = next;
  return router.draw();
}

function list(draft, queue, at) {
  const { section } = queue[at];
  const rows = queue.filter((row) => row.section === section);
  const last = queue.indexOf(rows[rows.length - 1]);
  return {
    title: text(questions.sectionKey(section)),
    kicker: kicker(draft),
    body: [
      rows.map(({ question }) => row(draft, question)),
      el("p.tools", null, button(t("ask.one"), () => show("one"), "quiet"), button(t("ask.private"), () => router.go("private"), "quiet")),
    ],
    actions: [
      button(t("ask.previous"), () => move(queue, Math.max(0, queue.indexOf(rows[0]) - 1)), "plain"),
      button(t("next"), () => move(questions.queue(), last + 1), "primary"),
    ],
  };
}

function row(draft, question) {
  const told = personal(questions.questionKey(question.code), questions.isForPerson(question) ? work.spoken() : current());
  const answer = draft.hidden.indexOf(question.code) >= 0 ? null : draft.answers[question.code];
  const id = "q-" + question.code;
  const buttons = [["yes", t("yes")], ["no", t("no")], ["unknown", t("ask.unknown")]].map(([value, label]) => {
    const made = button(label, () => {
      work.answer(question.code, value);
      for (const other of buttons) other.setAttribute("aria-pressed", other === made ? "true" : "false");
    }, "option");
    made.setAttribute("aria-pressed", answer === value ? "true" : "false");
    return made;
  });
  return el("div.field", { role: "group", "aria-labelledby": id }, el("p.label", { id, lang: told.language }, told.words), el("div.options.three", null, buttons));
}

function atEnd(draft) {
  const goOn = () => {
    work.change({ more: true, at: null });
    const queue = questions.queue();
    const next = queue.find((one) => draft.answers[one.question.code] === undefined);
    return move(queue, next ? queue.indexOf(next) : queue.length);
  };
  const back = () => {
    work.change({ at: null });
    return router.draw();
  };
  return {
    title: t("end.title"),
    kicker: kicker(draft),
    lead: t("end.answered", { count: Object.keys(questions.known(draft.answers)).length }),
    body: [
      draft.hidden.length > 0 ? notice(t("end.private", { count: draft.hidden.length }), "info") : null,
      el("p.tools", null, button(t("end.again"), back, "quiet")),
    ],
    actions: [
      draft.more ? null : button(t("end.more"), goOn, "plain"),
      button(t("end.result"), () => router.go("result"), "primary"),
    ],
  };
}
