// The person answers alone: the officer does not see the answers go by. Nothing else of the phone opens until it
// was handed back.

import { button, el } from "../app/dom.js";
import { lock } from "../app/session.js";
import { personal, t } from "../app/texts.js";
import * as questions from "../app/questions.js";
import * as router from "../app/router.js";
import * as work from "../app/work.js";
import { audioButton } from "./audio.js";

export async function privately() {
  const draft = work.current();
  if (!draft.handed) return before();
  if (draft.handed === "back") return handBack();
  const queue = questions.queue().filter((one) => questions.isForPerson(one.question));
  const at = queue.findIndex((one) => one.question.code === draft.handed);
  if (at < 0) return handBack();
  return question(queue, at);
}

const words = (key) => personal("person." + key, work.spoken());

function before() {
  const begin = () => {
    const queue = questions.queue().filter((one) => questions.isForPerson(one.question));
    const open = queue.find((one) => work.current().answers[one.question.code] === undefined) || queue[0];
    work.change({ handed: open ? open.question.code : "back" });
    return router.draw();
  };
  return {
    title: t("private.title"),
    lead: t("private.lead"),
    back: "#/ask",
    body: [el("ul", null, [t("private.alone"), t("private.unseen"), t("private.reads")].map((one) => el("li", null, one)))],
    actions: [button(t("private.begin"), begin, "primary")],
  };
}

function question(queue, at) {
  const code = queue[at].question.code;
  const told = personal(questions.questionKey(code), work.spoken());
  const answer = (value) => () => {
    work.answer(code, value, true);
    const next = questions.queue().filter((one) => questions.isForPerson(one.question));
    const following = next[next.findIndex((one) => one.question.code === code) + 1];
    work.change({ handed: following ? following.question.code : "back" });
    return router.draw();
  };
  const stop = () => {
    work.change({ handed: "back" });
    return router.draw();
  };
  const press = (key, value, style) => {
    const made = button(words(key).words, value === null ? stop : answer(value), style);
    made.lang = words(key).language;
    return made;
  };
  return {
    title: told.words,
    language: told.language,
    plain: true,
    body: [
      audioButton(code, work.spoken()),
      el("p.tools", null, press("skip", "unknown", "quiet"), press("stop", null, "quiet")),
    ],
    actions: [press("dont_know", "unknown", "answer"), press("no", "no", "answer"), press("yes", "yes", "answer")],
  };
}

function handBack() {
  const take = () => {
    // Where the officer goes on: at the end of what was asked, with no answer in sight.
    work.change({ handed: undefined, at: "end" });
    router.go("ask");
  };
  const thanks = words("thanks");
  const back = words("hand_back");
  return {
    title: thanks.words,
    language: thanks.language,
    plain: true,
    body: [el("p.spoken", { lang: back.language }, back.words)],
    actions: [button(t("private.lock"), lock, "plain"), button(t("private.take"), take, "primary")],
  };
}
