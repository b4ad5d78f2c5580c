// This phone: its lease, its language, the recordings it keeps, and being forgotten.

import * as drafts from "../data/drafts.js";
import * as library from "../data/library.js";
import * as officers from "../data/officers.js";
import { button, el } from "../app/dom.js";
import { notice, say } from "../app/frame.js";
import { session } from "../app/session.js";
import { code, day, t } from "../app/texts.js";
import * as clock from "../app/clock.js";
import * as renewal from "../sync/renew.js";
import * as router from "../app/router.js";
import { languages } from "./languages.js";

export async function phone() {
  const open = session();
  const complete = await library.isComplete();
  const told = el("div", { role: "status" });
  const renew = async () => {
    const state = await renewal.renew(open);
    if (state === "ok") return router.draw();
    return told.replaceChildren(notice(t("phone.renew." + (state === "other_person" || state === "signed_out" ? state : "away")), "warning"));
  };
  return {
    title: t("phone.title"),
    back: "#/home",
    body: [
      told,
      el("p", null, t("home.until", { day: day(open.until) })),
      el("p", null, button(t("phone.renew"), renew, "plain")),
      el("p", null, t(complete ? "phone.complete" : "home.incomplete")),
      languages(),
      await recordings(),
      el("h2", null, t("phone.forget")),
      el("p", null, t("phone.forget.lead")),
      el("details", null, el("summary", null, t("phone.forget")), button(t("phone.forget.button"), forget, "danger")),
    ],
  };
}

async function forget() {
  await drafts.settled();
  await officers.forget(session().officer, clock.now());
  dispatchEvent(new Event("sinxay-forgotten"));
}

const SPOKEN = [["lo", "lao"], ["th", "tha"], ["zh", "zho"], ["vi", "vie"], ["my", "mya"], ["en", "eng"]];

async function recordings() {
  const audio = (await library.forms().catch(() => ({}))).audio || [];
  const there = SPOKEN.filter(([language]) => audio.some((one) => one.language === language));
  if (there.length === 0) return null;
  const keep = async (language) => {
    await library.keepAudio(audio, language);
    say(t("phone.audio.kept"));
  };
  return [
    el("h2", null, t("phone.audio")),
    there.map(([language, spoken]) => button(t("phone.audio.keep", { language: code("language", spoken) }), () => keep(language), "plain")),
  ];
}
