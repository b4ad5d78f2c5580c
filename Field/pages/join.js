// Joining a raid or an arrival by its code: read by the camera where the browser can, typed everywhere else.

import * as batches from "../data/batches.js";
import { choice, line } from "../app/controls.js";
import { button, el } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { session } from "../app/session.js";
import { t } from "../app/texts.js";
import * as router from "../app/router.js";
import { scan } from "./scan.js";

export async function join() {
  const told = { card: "", of: "raid" };
  const refuse = el("div", { role: "alert" });
  const video = el("div");
  const take = async (text) => {
    const card = batches.readCard(text);
    if (!card) return refuse.replaceChildren(notice(t("join.wrong"), "danger"));
    const known = batches.find(session(), card.code);
    if (!known) await batches.join(session(), card.code, told.of);
    router.go("batch/" + card.code + (card.number ? "/" + card.number : ""));
  };
  const canScan = typeof BarcodeDetector !== "undefined" && Boolean(navigator.mediaDevices);
  return {
    title: t("join.title"),
    lead: t("join.lead"),
    back: "#/batches",
    body: [
      refuse,
      canScan ? button(t("join.scan"), () => scan(video, take, () => refuse.replaceChildren(notice(t("join.no_camera"), "warning"))), "plain") : null,
      video,
      line({ label: t("join.code"), hint: t("join.code.hint") }, "", (value) => (told.card = value), { autocapitalize: "characters" }),
      choice({ label: t("join.of") }, [["raid", t("batch.of.raid")], ["arrival", t("batch.of.arrival")]], told.of, (value) => (told.of = value)),
    ],
    actions: [button(t("join.button"), () => take(told.card), "primary")],
  };
}
