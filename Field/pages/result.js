// What the answers point to, what it means, and what to do now. It advises; it decides nothing.

import { area } from "../app/controls.js";
import { button, el, link } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { code, has, name, t, text } from "../app/texts.js";
import * as questions from "../app/questions.js";
import * as router from "../app/router.js";
import { session } from "../app/session.js";
import * as batches from "../data/batches.js";
import * as kept from "../data/kept.js";
import * as sender from "../sync/sender.js";
import * as work from "../app/work.js";
import { fields, missing, problems } from "./details.js";
import { kicker } from "./who.js";

const TONES = { trafficking: "danger", exploitation: "warning", no_indication: "success", insufficient: "info" };

export async function result() {
  const draft = work.current();
  const refuse = el("div", { role: "alert" });
  const agreed = draft.consent === "yes";
  const found = agreed ? questions.assess() : null;
  const finish = async () => {
    const open = missing(draft);
    if (open) return refuse.replaceChildren(open, el("p", null, link(t("result.to_details"), "#/details")));
    await sealed(draft);
  };
  return {
    title: agreed ? code("screening_result", found.result) : t("result.offered"),
    kicker: kicker(draft),
    lead: agreed ? null : t("result.offered.lead"),
    back: agreed ? "#/ask" : "#/opening",
    body: [
      refuse,
      agreed ? notice(text("result." + found.result + ".explained"), TONES[found.result]) : null,
      agreed ? explained(draft, found) : [problems(draft), fields(draft, true)],
      referral(draft),
      area({ label: t("result.remark"), optional: true }, draft.remark, (remark) => work.change({ remark })),
      el("p.hint", null, t("result.seal")),
    ],
    actions: [
      el("a.plain", { href: "#/refer" }, t(draft.refer ? "result.change_referral" : "result.refer")),
      button(t("result.finish"), finish, "primary"),
    ],
  };
}

async function sealed(draft) {
  if (!(await work.finish())) return;
  if (draft.batch) await batches.note(session(), draft.batch.code, Number(draft.batch.number));
  if (draft.mends) {
    await kept.change(session(), "returned", [], (list) => list.filter((one) => one.id !== draft.mends));
  }
  await sender.count({});
  router.go(draft.batch ? "done/" + draft.batch.code : "done");
  sender.soon();
}

function referral(draft) {
  if (!draft.refer) return null;
  const agency = (session().pack.agencies || []).find((one) => one.id === draft.refer.to_agency);
  const to = { agency: agency ? name(agency) : "", purpose: code("referral_purpose", draft.refer.purpose) };
  return notice(t("result.referred", to), "info");
}

function explained(draft, found) {
  return [
    el("p.hint", null, t("result.advises")),
    el("h2", null, t("result.to_do")),
    el("ul.advice", null, found.advice.map((one) => el("li", null, text("advice." + one)))),
    found.could_still_become
      ? el("p", null, t("result.could_become", { result: code("screening_result", found.could_still_become) }))
      : null,
    el("details", null, el("summary", null, t("result.why")), reasons(draft, found)),
  ];
}

/** The person's own answers are named only if they were given to the officer. */
const isSeen = (draft) => (question) => draft.hidden.indexOf(question) < 0;

function asked(draft, codes) {
  const seen = codes.filter(isSeen(draft));
  const rows = seen.map((one) => el("li", null, text(questions.questionKey(one))));
  const rest = codes.length - seen.length;
  return el("ul", null, rows, rest > 0 ? el("li", null, t("result.private", { count: rest })) : null);
}

function reasons(draft, found) {
  const leading = found.profiles.find((one) => one.classification === found.classification) || found.profiles[0];
  const positive = leading.dimensions.filter((one) => one.fired.length > 0);
  return [
    positive.map((one) => [
      el("h3", null, text("dimension." + one.dimension)),
      el("p.hint", null, one.rule ? t("result.because", { rule: text("rule." + one.rule) }) : t("result.not_yet")),
      asked(draft, one.fired.map((indicator) => indicator.code)),
    ]),
    found.closer_look.map((look) => [
      el("h3", null, has("topic." + look.topic) ? text("topic." + look.topic) : t("result.closer")),
      asked(draft, look.questions),
    ]),
    found.signs.length > 0
      ? [el("h3", null, t("result.signs")), el("ul", null, found.signs.map((sign) => el("li", null, code("ilo11", sign))))]
      : null,
  ];
}
