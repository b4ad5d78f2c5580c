// A screening that another tab of this phone has open, or has changed: nothing is written over, and the officer chooses.

import { button, el } from "../app/dom.js";
import { session } from "../app/session.js";
import { t } from "../app/texts.js";
import * as drafts from "../data/drafts.js";
import * as router from "../app/router.js";
import * as work from "../app/work.js";
import { step } from "./home.js";

/** Another tab has it open: go there, or go on with it here. */
export async function elsewhere(id) {
  const take = async () => {
    const draft = await drafts.find(session(), id);
    // The other tab has sealed it meanwhile.
    if (!draft) return router.go("home");
    await work.take(draft, true);
    return router.go(step(draft));
  };
  return {
    title: t("elsewhere.title"),
    lead: t("elsewhere.lead"),
    back: "#/home",
    actions: [
      el("a.plain", { href: "#/home" }, t("elsewhere.home")),
      button(t("elsewhere.take"), take, "primary"),
    ],
  };
}

/** Another tab has changed it since it was opened here: what was told here becomes a draft of its own, or is left. */
export async function twice() {
  const draft = work.current();
  const leave = () => {
    work.leave();
    router.go("home");
  };
  const keep = async () => {
    const own = drafts.apart(draft);
    await work.take(own);
    work.change({});
    return router.go(step(own));
  };
  return {
    title: t("twice.title"),
    lead: t("twice.lead"),
    body: [el("p", null, t("twice.both"))],
    actions: [button(t("twice.leave"), leave, "plain"), button(t("twice.keep"), keep, "primary")],
  };
}
