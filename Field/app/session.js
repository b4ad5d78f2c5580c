// The officer who has unlocked this phone. It stands in memory only; locking loads the page anew, so that
// nothing of it is left there.

import * as drafts from "../data/drafts.js";

/** How long a phone that nobody touches stays open, in milliseconds. */
const IDLE = 5 * 60 * 1000;

let current = null;
let touched = 0;
/** The same by a clock that nobody sets; it may stand still while the phone sleeps, so both count. */
let touchedRunning = 0;

export const session = () => current;

export function begin(opened) {
  current = opened;
  touch();
}

export async function lock() {
  await drafts.settled().catch(() => {});
  current = null;
  location.replace("/field#/");
  location.reload();
}

/** Locks when nobody has touched the phone for a while; looks again when it is taken up. */
export function watch() {
  // A touch after the time is over must not save it.
  const used = () => check() || touch();
  for (const name of ["pointerdown", "keydown", "touchstart"]) addEventListener(name, used, { passive: true, capture: true });
  setInterval(check, 10000);
  document.addEventListener("visibilitychange", check);
}

function touch() {
  touched = Date.now();
  touchedRunning = performance.now();
}

function check() {
  const gone = Math.max(Date.now() - touched, performance.now() - touchedRunning);
  const over = current !== null && gone > IDLE;
  if (over) lock();
  return over;
}
