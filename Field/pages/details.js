// The person: few things, and most of them may stay empty.

import { choice, day, line, number, select } from "../app/controls.js";
import { button, el } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { ageBases, countries } from "../app/choices.js";
import { code, t } from "../app/texts.js";
import { isYear, year } from "../data/reading.js";
import * as router from "../app/router.js";
import * as work from "../app/work.js";
import { kicker } from "./who.js";

export async function details() {
  const draft = work.current();
  return {
    title: t("details.title"),
    kicker: kicker(draft),
    back: "#/opening",
    body: [problems(draft), fields(draft)],
    actions: [button(t("details.next"), () => (unread(draft) || dayMissing(draft) ? router.draw() : router.go("ask")), "primary")],
  };
}

/** What the server said of a screening that came back. */
export function problems(draft) {
  if (!draft.problems || draft.problems.length === 0) return null;
  return el("div.notice.danger", { role: "alert" }, el("ul", null, draft.problems.map((one) => el("li", null, one.sentence))));
}

const SEXES = ["female", "male", "other"];

export function fields(draft, isOffer) {
  const set = (field, read) => (value) =>
    work.change({ person: Object.assign({}, draft.person, { [field]: read ? read(value) : value }) });
  const at = draft.person;
  const optional = true;
  const sexes = SEXES.map((sex) => [sex, code("sex", sex)]);
  const ofDays = [dayField(draft), referDayField(draft)];
  return [
    dayMissing(draft) ? ofDays : null,
    line({ label: t("details.given_name"), hint: t("details.given_name.hint"), optional }, at.given_name, set("given_name")),
    isOffer ? null : line({ label: t("details.family_name"), optional }, at.family_name, set("family_name")),
    choice({ label: t("details.sex") }, sexes, at.sex, set("sex")),
    number(
      { label: t("details.birth_year"), hint: t("details.birth_year.hint"), error: unread(draft), optional },
      at.birth_year,
      set("birth_year", (told) => year(told, draft.screened_on))
    ),
    draft.age_status === "in_doubt" || isOffer
      ? null
      : select({ label: t("details.age_basis"), optional }, ageBases(), at.age_basis, set("age_basis")),
    select({ label: t("details.citizenship"), hint: t("details.citizenship.hint") }, countries(), at.citizenship, set("citizenship")),
    line({ label: t("details.safe_contact"), hint: t("details.safe_contact.hint"), optional }, at.safe_contact, set("safe_contact")),
    dayMissing(draft) ? null : ofDays,
  ];
}

/** What was typed as a year or an age and is none: it stands in its box, with what is wrong, until it is mended. */
const unread = (draft) => {
  const told = draft.person.birth_year;
  return told && !isYear(told, draft.screened_on) ? t("details.birth_year.wrong") : undefined;
};

/** A screening that came back for its day, or one that is mended otherwise: its day can be put right. */
function dayField(draft) {
  if (!draft.mends) return null;
  const error = draft.day_told === "" ? t("returned.day.missing") : undefined;
  return day({ label: t("details.screened_on"), error }, draft.day_told === "" ? "" : draft.screened_on, (told) =>
    work.change(told ? { screened_on: told, day_told: told } : { day_told: "" })
  );
}

/** The same for the referral that came with it. */
function referDayField(draft) {
  if (!draft.refer || draft.refer_day_told === undefined) return null;
  const error = draft.refer_day_told === "" ? t("returned.day.missing") : undefined;
  return day({ label: t("details.referred_on"), error }, draft.refer.made_on, (told) =>
    work.change({ refer: Object.assign({}, draft.refer, { made_on: told }), refer_day_told: told || "" })
  );
}

const dayMissing = (draft) => draft.day_told === "" || (draft.refer && draft.refer_day_told === "");

/** What is still to be said before a screening can be sent; nothing if it can. */
export function missing(draft) {
  const wrong = dayMissing(draft) ? t("returned.day.missing") : unread(draft);
  if (wrong) return notice(wrong, "danger");
  return draft.person.citizenship ? null : notice(t("details.citizenship.missing"), "danger");
}
