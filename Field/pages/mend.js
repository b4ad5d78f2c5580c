// A returned operation other than a screening: each of its values, to be put right.

import * as kept from "../data/kept.js";
import * as operations from "../data/operations.js";
import { line } from "../app/controls.js";
import { button, el } from "../app/dom.js";
import { session } from "../app/session.js";
import { has, t, text } from "../app/texts.js";
import * as clock from "../app/clock.js";
import * as router from "../app/router.js";
import * as sender from "../sync/sender.js";

export async function mend(id) {
  const open = session();
  const found = open.returned.find((one) => one.id === id);
  if (!found) return { title: t("returned.title"), back: "#/returned", body: [el("p", null, t("returned.none"))] };
  const body = JSON.parse(JSON.stringify(found.body));
  const send = async () => {
    await operations.tell(open, found.kind, body, clock.now(), found.id);
    open.returned = open.returned.filter((one) => one.id !== id);
    await kept.keep(open, "returned", open.returned);
    await sender.count({});
    sender.soon();
    router.go("returned");
  };
  return {
    title: t("returned.kind." + found.kind),
    lead: found.sentence,
    back: "#/returned",
    body: lines(body, found.problems || []),
    actions: [button(t("returned.send"), send, "primary")],
  };
}

/** A line for each text in the body, however deep it stands. */
function lines(part, problems, path = []) {
  return Object.keys(part).map((field) => {
    const value = part[field];
    if (value && typeof value === "object") return lines(value, problems, path.concat([field]));
    const problem = problems.find((one) => one.field === path.concat([field]).join("."));
    const label = has("field." + field) ? text("field." + field) : field;
    return line({ label, error: problem && problem.sentence }, String(value), (told) => (part[field] = told));
  });
}
