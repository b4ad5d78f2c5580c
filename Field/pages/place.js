// A place that is not in the list: an informal crossing, a site.

import * as places from "../data/places.js";
import { choice, line, select } from "../app/controls.js";
import { button, el } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { session } from "../app/session.js";
import { countries, NEIGHBOURS, siteKinds } from "../app/choices.js";
import { name, t } from "../app/texts.js";
import * as clock from "../app/clock.js";
import * as router from "../app/router.js";
import * as sender from "../sync/sender.js";
import * as work from "../app/work.js";

export async function place(of) {
  const told = { register: of === "sites" ? "sites" : "crossings", name: "", province: "", kind: "", neighbour: "" };
  const refuse = el("div", { role: "alert" });
  const more = el("div");
  const provinces = places.provinces(session()).map((one) => [one.id, name(one)]);
  const fields = () =>
    more.replaceChildren(
      told.register === "sites"
        ? select({ label: t("place.kind") }, siteKinds(), told.kind, (value) => (told.kind = value))
        : select({ label: t("place.neighbour") }, neighbours(), told.neighbour, (value) => (told.neighbour = value))
    );
  fields();
  const pick = (register) => {
    told.register = register;
    fields();
  };
  const add = async () => {
    const last = told.register === "sites" ? told.kind : told.neighbour;
    if (!told.name || !told.province || !last) {
      return refuse.replaceChildren(notice(t("place.missing"), "danger"));
    }
    await keep(told);
    history.back();
  };
  return {
    title: t("place.title"),
    lead: t("place.lead"),
    back: work.current() ? "#/start" : "#/home",
    body: [
      refuse,
      choice({ label: t("place.which") }, [["crossings", t("place.crossing")], ["sites", t("place.site")]], told.register, pick),
      line({ label: t("place.name") }, "", (value) => (told.name = value)),
      select({ label: t("place.province") }, provinces, "", (value) => (told.province = value)),
      more,
    ],
    actions: [button(t("place.button"), add, "primary")],
  };
}

const neighbours = () => countries().filter(([code]) => NEIGHBOURS.indexOf(code) >= 0);

async function keep(told) {
  // The register wants a name in Latin letters; what was typed stands for both until someone writes it.
  const record = { name_en: told.name, name_lo: told.name, province: told.province };
  if (told.register === "sites") record.kind = told.kind;
  else Object.assign(record, { neighbour: told.neighbour, official: "no" });
  const id = await places.add(session(), told.register, record, clock.now());
  if (work.current()) {
    const here = Object.assign({}, work.current().place);
    if (told.register === "sites") here.site = id;
    else Object.assign(here, { crossing: id, informal_crossing: "yes" });
    work.change({ place: here });
  }
  sender.count({}).then(sender.soon);
}
