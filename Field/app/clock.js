// The time. A phone's clock proves nothing: it runs ahead, and is years behind after a flat battery. Only the server's
// time is proven. It is remembered, with how long this program has run since: less than that has not gone by.

import * as database from "../data/database.js";
import { hex, random } from "../crypto/bytes.js";

const MINUTE = 60000;
const HOUR = 60 * MINUTE;
/** What a slow line and a clock that is set by hand make of the time. */
const SLACK = 2 * MINUTE;

// contact: which contact was the last. proven: the server's time at it. sure: the same, with what has gone by for certain.
// seen: the latest that the clock has shown since. ahead: the server's time less the phone's.
// told: the day that the officer said when the clock could not be right, and what the clock showed then.
let time = { id: "time", contact: "", proven: 0, sure: 0, seen: 0, ahead: 0, told: null };
let ran = performance.now();
let shown = Date.now();
let steady = 0;

const running = () => Math.max(0, performance.now() - ran);

/** Takes in what has gone by; other tabs of this phone do the same. */
export async function wind() {
  const [gone, own] = [running(), sure()];
  const jumped = Math.abs(Date.now() - shown - gone) > SLACK;
  shown = Date.now();
  steady = jumped ? 0 : steady + gone;
  await database.change("settings", "time", (kept) => {
    if (kept && kept.contact !== time.contact) time = kept;
    else if (kept) time = Object.assign({}, kept, { sure: Math.max(kept.sure, own), seen: Math.max(kept.seen, time.seen) });
    ran = performance.now();
    // A clock that has gone evenly for an hour, with the program open, is not being set.
    if (steady >= HOUR) time.sure = Math.max(time.sure, now());
    time.seen = Math.max(time.seen, now());
    return time;
  });
}

/**
 * A contact with the server corrects everything.
 * @param renews whether a lease was begun anew with it; else a time before what was proven already is not believed.
 */
export async function prove(at, renews) {
  if (!(at >= time.proven) && !(at > 0 && renews)) return;
  const ahead = at - Date.now();
  const isKnown = at - time.proven < MINUTE / 2 && time.seen - at < SLACK && !inDoubt();
  if (isKnown) return;
  const contact = hex(random(8));
  time = { id: "time", contact, proven: at, sure: at, seen: at, ahead: Math.abs(ahead) < SLACK ? 0 : ahead, told: null };
  ran = performance.now();
  shown = Date.now();
  await database.put("settings", time);
}

/** As the clock has it, and as it was corrected at the last contact. */
const candidates = () => [Date.now(), Date.now() + time.ahead];

/** Milliseconds since 1970, as likely as can be known; never before what is sure. */
export function now() {
  if (isTold()) return Math.max(sure(), Date.parse(time.told.day + "T00:00:00") + Date.now() - time.told.at);
  const possible = candidates().filter((one) => one >= sure());
  return possible.length > 0 ? Math.min(...possible) : sure();
}

/** By which a lease ends: the latest that was seen since the last contact. Setting a clock back gains nothing. */
export const latest = () => Math.max(time.seen, now());

/** What has passed for certain: by this, officers are forgotten. */
export const sure = () => (time.proven > 0 ? time.sure + running() : time.sure);

/** Whether the clock stands before what is sure, so that nobody knows the day. */
export const inDoubt = () =>
  time.proven > 0 && !isTold() && candidates().every((one) => one < sure() - SLACK);

/** An answer holds for half a day of a clock that goes on. */
function isTold() {
  const gone = time.told ? Date.now() - time.told.at : -1;
  return gone >= 0 && gone < 12 * HOUR;
}

/** The officer says what day it is, as the registers write it. */
export async function tell(day) {
  time.told = { day, at: Date.now() };
  await database.put("settings", time);
}

/** The day, as the registers write it. */
export const today = () => dayOf(now());

export function dayOf(milliseconds) {
  const day = new Date(milliseconds);
  const two = (number) => String(number).padStart(2, "0");
  return String(day.getFullYear()).padStart(4, "0") + "-" + two(day.getMonth() + 1) + "-" + two(day.getDate());
}
