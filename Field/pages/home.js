// The first page of an officer: begin a screening, go on with one, the batches of the day.

import * as batches from "../data/batches.js";
import * as drafts from "../data/drafts.js";
import * as library from "../data/library.js";
import { button, el, link } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { lock, session } from "../app/session.js";
import { day, name, t, time } from "../app/texts.js";
import * as clock from "../app/clock.js";
import * as holding from "../app/holding.js";
import * as router from "../app/router.js";
import * as work from "../app/work.js";

const DAY = 86400000;

export async function home() {
  const open = session();
  const begun = await told(await drafts.list(open));
  const complete = await library.isComplete();
  const left = Math.ceil((open.until - clock.latest()) / DAY);
  return {
    title: t("home.title"),
    kicker: open.pack.staff.name + " · " + agency(open.pack.staff),
    body: [
      complete ? null : notice(t("home.incomplete"), "warning"),
      left <= 2 ? notice(t("home.lease", { day: day(open.until) }), "warning") : null,
      begun.length > 0 ? unfinished(begun) : null,
      groups(open),
      el("ul.rows", null, [
        el("li", null, link(t("batches.title"), "#/batches", "row")),
        el("li", null, link(t("outbox.title"), "#/outbox", "row")),
        el("li", null, link(t("phone.title"), "#/phone", "row")),
        el("li", null, el("a.row", { href: "/" }, t("home.site"))),
      ]),
      el("p.hint", null, t("home.until", { day: day(open.until) })),
    ],
    actions: [button(t("home.lock"), lock, "plain"), button(t("home.begin"), begin, "primary")],
  };
}

const agency = (staff) => (typeof staff.agency_name === "object" ? name(staff.agency_name) : staff.agency_name || "");

function begin() {
  work.begin();
  router.go("start");
}

/** Those in which something was told; where nothing was, nothing is kept. */
async function told(list) {
  const isBlank = (draft) => !draft.consent && !draft.mends && Object.keys(draft.person).length === 0;
  const own = work.current() ? work.current().id : null;
  const open = (await holding.open(list.map((draft) => draft.id))).filter((id) => id !== own);
  const isOver = (draft) => isBlank(draft) && open.indexOf(draft.id) < 0;
  for (const draft of list.filter(isOver)) {
    if (draft.id === own) work.leave();
    await drafts.discard(draft);
  }
  return list.filter((draft) => !isOver(draft));
}

function unfinished(begun) {
  return [
    el("h2", null, t("home.drafts")),
    el("ul.rows", null, begun.map((draft) => el("li", null, button(label(draft), () => goOn(draft), "row")))),
  ];
}

function label(draft) {
  const who = draft.batch ? draft.batch.code + "-" + draft.batch.number : draft.person.given_name || t("home.nameless");
  return who + " · " + time(draft.started);
}

async function goOn(draft) {
  if (await work.take(draft)) router.go(step(draft));
}

/** The page on which a draft goes on. */
export const step = (draft) =>
  draft.consent ? (draft.at ? "ask" : "details") : draft.context ? "who" : "start";

function groups(open) {
  const list = batches.list(open);
  if (list.length === 0) return null;
  return [
    el("h2", null, t("home.batches")),
    el("ul.rows", null, list.map((batch) => el("li", null, link(batch.code, "#/batch/" + batch.code, "row")))),
  ];
}
