// Pages by their address after `#`. No address says anything about a person.

import * as drafts from "../data/drafts.js";
import * as clock from "./clock.js";
import * as frame from "./frame.js";
import { session } from "./session.js";
import * as work from "./work.js";

const pages = new Map();
/** Those that need no unlocked officer, and those that need a screening. */
const open = new Set(["unlock", "setup", "outbox", "language"]);
/** Shown also while nobody knows the day. */
const timeless = new Set(["outbox", "phone", "language"]);
const ofWork = new Set(["twice", "start", "who", "opening", "details", "ask", "private", "result", "refer"]);

export const add = (name, page) => pages.set(name, page);

export function go(name) {
  const to = "#/" + name;
  if (location.hash === to) return draw();
  location.hash = to;
}

function wanted() {
  const [name, ...rest] = location.hash.replace(/^#\/?/, "").split("/");
  if (!session()) return [open.has(name) ? name : "unlock", rest];
  // A phone that a person answers on alone shows nothing else until it was handed back.
  if (work.current() && work.current().handed) return ["private", rest];
  if (clock.inDoubt() && !timeless.has(name)) return ["day", rest];
  if (ofWork.has(name) && !work.current()) return ["home", []];
  if (ofWork.has(name) && work.isOvertaken()) return ["twice", []];
  return [pages.has(name) && name !== "unlock" ? name : "home", rest];
}

let drawing = 0;

/** Draws the page of the address anew. */
export async function draw() {
  const turn = (drawing += 1);
  const [name, rest] = wanted();
  const page = await pages.get(name)(...rest);
  // No page follows before what was told on the last one is on the disk.
  await drafts.settled().catch(() => {});
  // Another page was asked for in the meantime, or this one sent us on.
  if (turn === drawing && page) frame.show(page, [name, ...rest].join("/"));
}

export const start = () => {
  addEventListener("hashchange", draw);
  return draw();
};
