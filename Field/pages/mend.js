// A returned operation other than a screening: each of its values, to be put right.

import * as kept from "../data/kept.js";
import * as operations from "../data/operations.js";
import { day, line } from "../app/controls.js";
import { button, el } from "../app/dom.js";
import { notice } from "../app/frame.js";
import { session } from "../app/session.js";
import { has, t, text } from "../app/texts.js";
import * as clock from "../app/clock.js";
import * as router from "../app/router.js";
import * as sender from "../sync/sender.js";

/** Fields of days end so. */
const DAY = /_on$/;

export async function mend(id) {
  const open = session();
  const found = open.returned.find((one) => one.id === id);
  if (!found) return { title: t("returned.title"), back: "#/returned", body: [el("p", null, t("returned.none"))] };
  const body = JSON.parse(JSON.stringify(found.body));
  const refuse = el("div", { role: "alert" });
  const asked = askAnew(body, found);
  const send = async () => {
    if (asked.some(([part, field]) => !part[field])) return refuse.replaceChildren(notice(t("returned.day.missing"), "danger"));
    await operations.tell(open, found.kind, body, clock.now(), found.id);
    await kept.change(open, "returned", [], (list) => list.filter((one) => one.id !== id));
    await sender.count({});
    sender.soon();
    router.go("returned");
  };
  return {
    title: t("returned.kind." + found.kind),
    lead: found.sentence,
    back: "#/returned",
    body: [refuse, lines(body, found.problems || [])],
    actions: [button(t("returned.send"), send, "primary")],
  };
}

/** A day in doubt is typed anew, also one that the phone left out. @returns where each is to stand. */
function askAnew(body, found) {
  if (found.reason !== "day_in_doubt") return [];
  return (found.problems || []).map((problem) => {
    const path = problem.field.split(".");
    const field = path.pop();
    const part = path.reduce((inner, name) => inner[name], body);
    part[field] = "";
    return [part, field];
  });
}

/** A line for each text in the body, however deep it stands. */
function lines(part, problems, path = []) {
  return Object.keys(part).map((field) => {
    const value = part[field];
    if (value && typeof value === "object") return lines(value, problems, path.concat([field]));
    const problem = problems.find((one) => one.field === path.concat([field]).join("."));
    const label = has("field." + field) ? text("field." + field) : field;
    const control = DAY.test(field) ? day : line;
    return control({ label, error: problem && problem.sentence }, String(value), (told) => (part[field] = told));
  });
}
