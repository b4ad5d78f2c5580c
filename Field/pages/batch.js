// One raid or arrival: how many were screened, who is next, and who left before it.

import * as batches from "../data/batches.js";
import * as drafts from "../data/drafts.js";
import { digits } from "../data/reading.js";
import { number } from "../app/controls.js";
import { button, el, link } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { session } from "../app/session.js";
import { t } from "../app/texts.js";
import * as router from "../app/router.js";
import * as work from "../app/work.js";
import { place } from "./batches.js";

/** The context of a screening in a raid; in an arrival the officer says which. */
const CONTEXTS = { raid: "raid", arrival: "quarantine" };

export async function batch(code, chosen) {
  const found = batches.find(session(), code);
  if (!found) return { title: t("batch.unknown"), back: "#/batches" };
  const begun = await drafts.list(session());
  let next = chosen || String(batches.nextNumber(found, begun));
  const refuse = el("div", { role: "alert" });
  const begin = () => {
    if (!isNumber(next)) return refuse.replaceChildren(notice(t("batch.number.wrong"), "danger"));
    if (found.told.indexOf(Number(next)) >= 0) return refuse.replaceChildren(notice(t("batch.number.told"), "danger"));
    const same = begun.find((one) => one.batch && one.batch.code === code && Number(one.batch.number) === Number(next));
    return beginNumber(found, Number(next), same);
  };
  return {
    title: code,
    kicker: [t("batch.of." + found.of), found.day].filter(Boolean).join(" · "),
    lead: found.place ? place(found) : null,
    back: "#/batches",
    body: [
      refuse,
      counts(found),
      number({ label: t("batch.number"), hint: t("batch.number.hint") }, next, (value) => (next = value)),
      el("p.tools", null, link(t("batch.left"), "#/left/" + code), link(t("batch.scan"), "#/join")),
      found.told.length > 0 ? el("p.hint", null, t("batch.here.numbers", { numbers: found.told.slice().sort((a, b) => a - b).join(", ") })) : null,
    ],
    actions: [button(t("batch.begin"), begin, "primary")],
  };
}

export const isNumber = (told) => /^[1-9]\d{0,3}$/.test(digits(String(told)));

function counts(found) {
  const rows = [[t("batch.here"), found.told.length]];
  if (found.people !== undefined) rows.unshift([t("batch.people"), found.people]);
  if (found.to_screen !== undefined) rows.push([t("batch.to_screen"), found.to_screen]);
  return [
    el("dl.counts", null, rows.map(([label, count]) => el("div", null, el("dt", null, label), el("dd", null, String(count))))),
    found.to_screen !== undefined ? el("p.hint", null, t("batch.as_heard")) : null,
  ];
}

/** Begins the screening of a number, or goes on with the one that was begun. */
export async function beginNumber(found, asked, same) {
  if (same) {
    return (await work.take(same)) && router.go("who");
  }
  const next = asked || batches.nextNumber(found, await drafts.list(session()));
  const context = CONTEXTS[found.of] || "other";
  work.begin({ context, place: {}, batch: { code: found.code, number: String(next) } });
  if (found.of === "raid") work.current().before_charge = "yes";
  if (found.of === "raid" && (await work.settleForm())) return router.go("who");
  return router.go("start");
}
