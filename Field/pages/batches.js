// The raids and arrivals that this officer works on.

import * as data from "../data/batches.js";
import { el, link } from "../app/dom.js";
import { session } from "../app/session.js";
import { name, t } from "../app/texts.js";

export async function batches() {
  const known = data.list(session());
  const row = (batch) =>
    el(
      "li",
      null,
      el("a.row", { href: "#/batch/" + batch.code }, el("b", null, batch.code), " ", el("span", null, place(batch)), el("small", null, batch.day || ""))
    );
  return {
    title: t("batches.title"),
    lead: t("batches.lead"),
    back: "#/home",
    body: [
      known.length > 0 ? el("ul.rows", null, known.map(row)) : el("p", null, t("batches.none")),
      el("p", null, link(t("batches.open"), "#/open-batch")),
    ],
    actions: [link(t("batches.join"), "#/join", "primary")],
  };
}

export const place = (batch) => {
  if (!batch.place) return batch.of ? t("batch.of." + batch.of) : "";
  return typeof batch.place === "string" ? batch.place : name(batch.place);
};
