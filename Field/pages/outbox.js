// What is not sent yet. It is sealed: even its author can't read it here.

import * as operations from "../data/operations.js";
import { button, el } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { session } from "../app/session.js";
import { t, time } from "../app/texts.js";
import * as renewal from "../sync/renew.js";
import * as sender from "../sync/sender.js";
import * as status from "../sync/status.js";
import * as router from "../app/router.js";

export async function outbox() {
  const rows = await operations.outbox();
  const { line } = status.now();
  const again = async () => {
    await sender.soon();
    if (session()) await renewal.renew(session());
    return router.draw();
  };
  return {
    title: t("outbox.title"),
    lead: t("outbox.lead"),
    back: "#/home",
    body: [
      line === "signed_out" ? [notice(t("outbox.signed_out"), "warning"), el("p", null, el("a.button", { href: "/sign-in?back=/field" }, t("sign_in")))] : null,
      line === "away" ? notice(t("outbox.away"), "info") : null,
      rows.length === 0 ? el("p", null, t("outbox.empty")) : el("ul.rows", null, rows.map(row)),
      session() && session().returned.length > 0
        ? el("p", null, el("a", { href: "#/returned" }, t("strip.returned", { count: session().returned.length })))
        : null,
    ],
    actions: [button(t("outbox.send"), again, "primary")],
  };
}

const row = (one) =>
  el("li", null, el("div.row", null, t("outbox.row", { since: time(one.since) }), el("small", null, one.refused ? t("outbox.refused", { sentence: one.refused }) : one.id.slice(0, 8))));
