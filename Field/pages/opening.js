// The words before the questions, in the person's language, and whether the person agrees to be asked.

import { button, el } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { current, personal, t } from "../app/texts.js";
import * as router from "../app/router.js";
import * as work from "../app/work.js";
import { kicker } from "./who.js";

export async function opening() {
  const draft = work.current();
  const told = personal("person.opening", work.spoken());
  const own = personal("person.opening", current());
  const agree = (consent) => () => {
    work.change({ consent });
    router.go(consent === "yes" ? "details" : "result");
  };
  return {
    title: t("opening.title"),
    kicker: kicker(draft),
    lead: t("opening.lead"),
    back: "#/who",
    body: [
      el("p.spoken", { lang: told.language }, told.words),
      told.language !== own.language ? el("p.hint", { lang: own.language }, own.words) : null,
      draft.age_status !== "adult" ? notice(t("opening.child"), "info") : null,
    ],
    actions: [
      button(t("opening.no"), agree("no"), "plain"),
      button(t("opening.yes"), agree("yes"), "primary"),
    ],
  };
}
