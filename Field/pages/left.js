// Someone of a batch who was not screened: they left, did not want to, or were charged before anyone asked. It is told,
// with why.

import * as batches from "../data/batches.js";
import { area, choice, number } from "../app/controls.js";
import { button, el } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { session } from "../app/session.js";
import { t } from "../app/texts.js";
import * as clock from "../app/clock.js";
import * as router from "../app/router.js";
import * as sender from "../sync/sender.js";
import { isNumber } from "./batch.js";

export async function left(code) {
  const told = { number: "", step: "", reason: "" };
  const found = batches.find(session(), code);
  const steps = ["left", "declined"].concat(found && found.of === "raid" ? ["found_charged"] : []);
  const refuse = el("div", { role: "alert" });
  const keep = async () => {
    if (told.number && !isNumber(told.number)) return refuse.replaceChildren(notice(t("batch.number.wrong"), "danger"));
    if (!told.number || !told.step || !told.reason) {
      return refuse.replaceChildren(notice(t("left.missing"), "danger"));
    }
    const more = { reason: told.reason, day: clock.today(), now: clock.now() };
    await batches.tellStep(session(), code, Number(told.number), told.step, more);
    await sender.count({});
    sender.soon();
    router.go("batch/" + code);
  };
  return {
    title: t("left.title"),
    kicker: code,
    lead: t("left.lead"),
    back: "#/batch/" + code,
    body: [
      refuse,
      number({ label: t("batch.number") }, "", (value) => (told.number = value)),
      choice({ label: t("left.step") }, steps.map((step) => [step, t("left." + step)]), "", (value) => (told.step = value)),
      area({ label: t("left.reason") }, "", (value) => (told.reason = value)),
    ],
    actions: [button(t("left.button"), keep, "primary")],
  };
}
