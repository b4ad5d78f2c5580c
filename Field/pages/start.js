// Where and how the officer meets the person.

import * as places from "../data/places.js";
import { choice, select } from "../app/controls.js";
import { button, el, link } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { session } from "../app/session.js";
import { contexts } from "../app/choices.js";
import { name, t } from "../app/texts.js";
import * as router from "../app/router.js";
import * as work from "../app/work.js";

/** Where a context has its place: at a crossing, or at a site. */
const AT_CROSSING = ["returnee", "quarantine", "child", "marriage", "other"];
const AT_SITE = ["raid", "work_site", "venue", "scam_compound", "quarantine", "child", "other"];

export async function start() {
  const draft = work.current();
  const refuse = el("div", { role: "alert" });
  const next = async () => {
    if (!draft.context) return refuse.replaceChildren(notice(t("start.context.missing"), "danger"));
    if (!(await work.settleForm())) return refuse.replaceChildren(notice(t("start.no_form"), "danger"));
    work.rememberPlace();
    router.go("who");
  };
  const more = el("div");
  // Below the list only, so that whoever works with keys or a screen reader stays where they are.
  const below = () => more.replaceChildren(...rest(draft));
  const pick = (context) => {
    work.change({ context });
    below();
  };
  below();
  return {
    title: t("start.title"),
    back: draft.batch ? "#/batch/" + draft.batch.code : "#/home",
    body: [
      refuse,
      select({ label: t("start.context") }, contexts(), draft.context, pick),
      more,
    ],
    actions: [button(t("next"), next, "primary")],
  };
}

const rest = (draft) =>
  [...(draft.batch ? [] : place(draft)), draft.context === "raid" ? charged(draft) : null].filter(Boolean);

const options = (list) => list.map((one) => [one.id, name(one)]);

function place(draft) {
  const open = session();
  const at = draft.place;
  const set = (code, value) => {
    const kept = Object.assign({}, at, { [code]: value });
    if (code === "crossing") kept.informal_crossing = isInformal(open, value) ? "yes" : value ? "no" : "";
    work.change({ place: kept });
  };
  const crossings = [
    ...options(places.official(open)),
    ...places.informal(open).map((one) => [one.id, name(one) + " (" + t("start.informal") + ")"]),
  ];
  const optional = true;
  return [
    select({ label: t("start.post"), optional }, options(places.posts(open)), at.post, (value) => set("post", value)),
    AT_CROSSING.indexOf(draft.context) >= 0
      ? select({ label: t("start.crossing"), optional }, crossings, at.crossing, (value) => set("crossing", value))
      : null,
    AT_SITE.indexOf(draft.context) >= 0
      ? select({ label: t("start.site"), optional }, options(places.sites(open)), at.site, (value) => set("site", value))
      : null,
    draft.context ? el("p", null, link(t("start.new_place"), "#/place")) : null,
  ];
}

const isInformal = (open, id) => places.informal(open).some((one) => one.id === id);

function charged(draft) {
  const rows = [["yes", t("start.before_charge.yes")], ["no", t("start.before_charge.no")]];
  return choice({ label: t("start.before_charge") }, rows, draft.before_charge, (value) => work.change({ before_charge: value }));
}
