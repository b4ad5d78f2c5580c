// The time. A phone whose clock is set back does not gain time: the latest that was ever seen counts.

import * as database from "../data/database.js";

let latest = 0;

export async function wind() {
  const seen = await database.get("settings", "seen");
  latest = Math.max(latest, seen ? seen.value : 0, Date.now());
  await database.put("settings", { id: "seen", value: latest });
}

/** Milliseconds since 1970, never less than before. */
export function now() {
  latest = Math.max(latest, Date.now());
  return latest;
}

/** The day on this phone, as the registers write it. */
export function today() {
  const day = new Date(Date.now());
  const two = (number) => String(number).padStart(2, "0");
  return day.getFullYear() + "-" + two(day.getMonth() + 1) + "-" + two(day.getDate());
}
