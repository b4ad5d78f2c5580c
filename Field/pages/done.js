// After a screening is sealed: this phone can't read it any more.

import * as batches from "../data/batches.js";
import { button, el, link } from "../app/dom.js";
import { session } from "../app/session.js";
import { t } from "../app/texts.js";
import * as router from "../app/router.js";
import * as work from "../app/work.js";
import { beginNumber } from "./batch.js";

export async function done(code) {
  work.leave();
  const batch = code ? batches.find(session(), code) : null;
  const next = async () => {
    if (batch) return beginNumber(batch);
    work.begin();
    router.go("start");
  };
  return {
    title: t("done.title"),
    lead: t("done.lead"),
    body: [batch ? el("p", null, link(t("done.batch", { code }), "#/batch/" + code)) : null],
    actions: [
      el("a.plain", { href: "#/home" }, t("done.home")),
      button(t(batch ? "done.next_number" : "done.next"), next, "primary"),
    ],
  };
}
