// Sends the outbox, over and over until it is empty. Each operation may be sent twice: the server answers the
// second time as the first.

import * as officers from "../data/officers.js";
import * as operations from "../data/operations.js";
import * as clock from "../app/clock.js";
import * as server from "./server.js";
import * as status from "./status.js";

/** The contract allows 100 operations and 1 MB. */
const MOST = 100;
const MOST_BYTES = 900000;
/** Waiting after a failure, in milliseconds: doubled each time, never longer than a quarter of an hour. */
const FIRST_WAIT = 4000;
const LONGEST_WAIT = 900000;

let timer = null;
let failures = 0;
let portion = 20;
let running = null;
let heard = () => {};

/** @param then is called with the server's answer after each portion it took. */
export function start(then) {
  heard = then;
  addEventListener("online", () => soon());
  document.addEventListener("visibilitychange", () => document.hidden || soon());
  return soon();
}

/** Tries at once; a failure before counts no more. */
export function soon() {
  failures = 0;
  return send();
}

export function send() {
  if (!running) running = once().finally(() => (running = null));
  return running;
}

async function once() {
  clearTimeout(timer);
  // Two tabs of one phone take turns.
  const work = () => portions();
  const line = navigator.locks ? await navigator.locks.request("sinxay-send", work) : await work();
  await count({ line, sending: false });
  if (line === "ok" || line === "signed_out") return;
  failures += 1;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * Math.pow(2, failures - 1)) * (0.75 + Math.random() / 2);
  if (status.now().unsent > 0) timer = setTimeout(send, wait);
}

export async function count(changes) {
  const rows = await operations.outbox();
  const waiting = rows.filter((row) => !row.refused);
  const since = waiting.length > 0 ? waiting[0].since : null;
  status.say(Object.assign({ unsent: waiting.length, refused: rows.length - waiting.length, since }, changes));
}

async function portions() {
  for (;;) {
    const rows = (await operations.outbox()).filter((row) => !row.refused);
    if (rows.length === 0) return "ok";
    const device = await anyDevice();
    await count({ sending: true });
    const chosen = fitting(rows);
    const answer = await server.ask("/field/operations", {
      body: { device, operations: chosen.map(operations.envelope) },
    });
    if (answer.state === "ok") {
      if (!(await took(answer.told, chosen))) return "busy";
    } else if (answer.state === "wipe") {
      // What it has just sent was taken all the same.
      await operations.settle(answer.told.results || []);
      if (!(await wiped(device))) return "refused";
    } else {
      // On a line that breaks, smaller portions come through.
      portion = Math.max(1, portion >> 1);
      if (answer.state !== "refused" || answer.status !== 413 || chosen.length === 1) return answer.state;
    }
  }
}

async function took(told, chosen) {
  const results = told.results || [];
  await operations.settle(results);
  portion = Math.min(MOST, portion * 2);
  heard(told);
  // An answer about none of them would have us ask for ever.
  return results.some((result) => chosen.some((row) => row.id === result.id));
}

function fitting(rows) {
  const chosen = [];
  let bytes = 0;
  for (const row of rows) {
    bytes += row.text.length + 200;
    if (chosen.length > 0 && (chosen.length >= portion || bytes > MOST_BYTES)) break;
    chosen.push(row);
  }
  return chosen;
}

async function anyDevice() {
  const [first] = await officers.list();
  return first ? first.device : "";
}

/** The server ended this device: its officer is forgotten, what waits still goes. */
async function wiped(device) {
  const ended = (await officers.list()).filter((officer) => officer.device === device);
  for (const officer of ended) await officers.forget(officer.id, clock.now());
  if (ended.length > 0) dispatchEvent(new Event("sinxay-forgotten"));
  return ended.length > 0;
}
