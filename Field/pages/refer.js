// Sending the person on: for what, to whom, and whether the person agrees to just that.

import { choice, select, yesNo, area } from "../app/controls.js";
import { button, el } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { session } from "../app/session.js";
import { purposes } from "../app/choices.js";
import { name, t, text } from "../app/texts.js";
import * as clock from "../app/clock.js";
import * as router from "../app/router.js";
import * as work from "../app/work.js";
import { kicker } from "./who.js";

export async function refer() {
  const draft = work.current();
  const told = Object.assign({ consent_language: draft.language }, draft.refer);
  const refuse = el("div", { role: "alert" });
  const agencies = (session().pack.agencies || []).map((one) => [one.id, name(one)]);
  const set = (field) => (value) => (told[field] = value);
  const isChild = draft.age_status !== "adult";
  const keep = () => {
    if (!told.purpose || !told.to_agency || !told.consent) return refuse.replaceChildren(notice(t("refer.missing"), "danger"));
    if (told.consent === "no" && !isChild) return refuse.replaceChildren(notice(t("refer.no_consent"), "danger"));
    const kept = {};
    for (const field of Object.keys(told)) if (told[field]) kept[field] = told[field];
    // A day that was in doubt is said on the person's page, and not made up here.
    if (!kept.made_on && draft.refer_day_told !== "") kept.made_on = clock.today();
    work.change({ refer: kept });
    router.go("result");
  };
  const drop = () => {
    work.change({ refer: undefined, refer_day_told: undefined });
    router.go("result");
  };
  return {
    title: t("refer.title"),
    kicker: kicker(draft),
    lead: t("refer.lead"),
    back: "#/result",
    body: [
      refuse,
      select({ label: t("refer.purpose") }, purposes(), told.purpose, set("purpose")),
      select({ label: t("refer.agency") }, agencies, told.to_agency, set("to_agency")),
      yesNo(
        { label: text("referral.consent"), hint: text(isChild ? "referral.consent.child" : "referral.consent.hint") },
        told.consent,
        set("consent")
      ),
      choice({ label: t("refer.urgent") }, [["yes", t("refer.urgent.yes")], ["no", t("refer.urgent.no")]], told.urgent, set("urgent")),
      area({ label: t("refer.message"), hint: t("refer.message.hint"), optional: true }, told.message, set("message")),
    ],
    actions: [
      draft.refer ? button(t("refer.drop"), drop, "plain") : null,
      button(t("refer.button"), keep, "primary"),
    ],
  };
}
