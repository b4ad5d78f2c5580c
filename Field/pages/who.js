// What has to be known before anything is asked: child or adult, and the language.

import { choice, select, yesNo } from "../app/controls.js";
import { button, el } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { languages } from "../app/choices.js";
import { code, loadPersons, t } from "../app/texts.js";
import * as router from "../app/router.js";
import * as work from "../app/work.js";

export async function who() {
  const draft = work.current();
  const refuse = el("div", { role: "alert" });
  const ages = ["adult", "child", "in_doubt"].map((age) => [age, code("age_status", age)]);
  const next = async () => {
    if (!draft.age_status) return refuse.replaceChildren(notice(t("who.age.missing"), "danger"));
    await loadPersons(work.spoken());
    router.go("opening");
  };
  const set = (field) => (value) => work.change({ [field]: value });
  return {
    title: t("who.title"),
    kicker: kicker(draft),
    back: draft.batch ? "#/batch/" + draft.batch.code : "#/start",
    body: [
      refuse,
      choice({ label: t("who.age"), hint: t("who.age.hint") }, ages, draft.age_status, set("age_status")),
      select({ label: t("who.language") }, languages(), draft.language, set("language")),
      yesNo({ label: t("who.interpreter"), hint: t("who.interpreter.hint") }, draft.interpreter, set("interpreter")),
    ],
    actions: [button(t("next"), next, "primary")],
  };
}

export function kicker(draft) {
  const place = draft.batch ? draft.batch.code + "-" + draft.batch.number : code("screening_context", draft.context);
  return place;
}
