// The phone's clock can't be right: the officer says what day it is, so that nobody is counted in a year that a flat
// battery made up.

import { day as dayField } from "../app/controls.js";
import { button, el } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { session } from "../app/session.js";
import { day as shown, t } from "../app/texts.js";
import * as clock from "../app/clock.js";
import * as router from "../app/router.js";

export async function day() {
  let told = "";
  const refuse = el("div", { role: "alert" });
  const [first, last] = [clock.sure(), session().until];
  const keep = async () => {
    if (!/^\d{4}-\d\d-\d\d$/.test(told) || told < clock.dayOf(first) || told > clock.dayOf(last)) {
      return refuse.replaceChildren(notice(t("day.wrong", { first: shown(first), last: shown(last) }), "danger"));
    }
    await clock.tell(told);
    return router.draw();
  };
  return {
    title: t("day.title"),
    lead: t("day.lead", { day: shown(Date.now()), last: shown(first) }),
    body: [refuse, dayField({ label: t("day.today") }, "", (value) => (told = value))],
    actions: [button(t("day.put_right"), router.draw, "plain"), button(t("next"), keep, "primary")],
  };
}
