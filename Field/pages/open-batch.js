// Opening a raid or an arrival: from here on people are counted, and nobody is charged unscreened unseen.

import * as batches from "../data/batches.js";
import * as places from "../data/places.js";
import { choice, number, select } from "../app/controls.js";
import { button, el } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { session } from "../app/session.js";
import { countries } from "../app/choices.js";
import { name, t } from "../app/texts.js";
import * as clock from "../app/clock.js";
import * as router from "../app/router.js";
import * as sender from "../sync/sender.js";
import { isNumber } from "./batch.js";

export async function openBatch() {
  const told = { of: "raid", people: "", site: "", crossing: "", from_country: "" };
  const refuse = el("div", { role: "alert" });
  const more = el("div");
  const options = (list) => list.map((one) => [one.id, name(one)]);
  const open = session();
  const fields = () =>
    more.replaceChildren(
      ...(told.of === "raid"
        ? [select({ label: t("start.site") }, options(places.sites(open)), told.site, (value) => (told.site = value))]
        : [
            select({ label: t("open_batch.from") }, countries(), told.from_country, (value) => (told.from_country = value)),
            select({ label: t("start.crossing"), optional: true }, options(places.official(open).concat(places.informal(open))), told.crossing, (value) => (told.crossing = value)),
            select({ label: t("open_batch.quarantine"), optional: true }, options(places.sites(open)), told.site, (value) => (told.site = value)),
          ])
    );
  fields();
  const make = async () => {
    const place = told.of === "raid" ? told.site : told.from_country;
    if (told.people && !isNumber(told.people)) return refuse.replaceChildren(notice(t("open_batch.people.wrong"), "danger"));
    if (!told.people || !place) return refuse.replaceChildren(notice(t("open_batch.missing"), "danger"));
    const code = await batches.open(open, told.of, record(told), Number(told.people), clock.now());
    await sender.count({});
    sender.soon();
    router.go("batch/" + code);
  };
  const pick = (of) => {
    told.of = of;
    fields();
  };
  return {
    title: t("open_batch.title"),
    lead: t("open_batch.lead"),
    back: "#/batches",
    body: [
      refuse,
      choice({ label: t("join.of") }, [["raid", t("batch.of.raid")], ["arrival", t("batch.of.arrival")]], told.of, pick),
      number({ label: t("open_batch.people"), hint: t("open_batch.people.hint") }, "", (value) => (told.people = value)),
      more,
    ],
    actions: [button(t("open_batch.button"), make, "primary")],
  };
}

/** The fields of the register `raids` or `arrivals`. */
function record(told) {
  const agency = session().pack.staff.agency;
  if (told.of === "raid") return { raided_on: clock.today(), site: told.site, agency, people_found: told.people };
  const arrival = { arrived_on: clock.today(), from_country: told.from_country, agency, returnees: told.people };
  if (told.crossing) arrival.crossing = told.crossing;
  if (told.site) arrival.quarantine = told.site;
  return arrival;
}
