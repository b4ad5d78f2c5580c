// The strip on each page: what is not sent yet and since when.

import * as status from "../sync/status.js";
import { el } from "./dom.js";
import { session } from "./session.js";
import { t, time } from "./texts.js";

export function words(now) {
  if (now.trouble) return [t("strip.trouble"), "danger"];
  if (now.refused > 0) return [t("strip.refused", { count: now.refused }), "danger"];
  if (now.unsent === 0) return [t(now.line === "away" ? "strip.none_offline" : "strip.none"), "quiet"];
  const told = { count: now.unsent, since: time(now.since) };
  if (now.sending) return [t("strip.sending", told), "waiting"];
  if (now.line === "signed_out") return [t("strip.signed_out", told), "waiting"];
  return [t("strip.waiting", told), "waiting"];
}

export function show(now) {
  const place = document.getElementById("strip");
  const open = session();
  const returned = open && open.returned.length > 0 ? t("strip.returned", { count: open.returned.length }) : null;
  const [told, tone] = words(now);
  const key = [told, returned, Boolean(open)].join("|");
  // A live region that is drawn anew without news would be read out again.
  if (place.dataset.told === key) return;
  place.dataset.told = key;
  place.className = "strip " + tone;
  place.replaceChildren(
    el("a", { href: "#/outbox" }, el("span.dot", { "aria-hidden": "true" }), told),
    returned ? el("a.returned", { href: "#/returned" }, returned) : ""
  );
}
