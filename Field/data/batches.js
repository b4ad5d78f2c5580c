// Many people of one raid or arrival, screened by several phones: a code that they share, and a number for each.

import * as kept from "./kept.js";
import * as operations from "./operations.js";
import { digits } from "./reading.js";
import { random } from "../crypto/bytes.js";

/** Without letters and digits that are taken for one another on paper. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

export function newCode() {
  let code = "";
  while (code.length < 6) {
    for (const byte of random(12)) {
      // What is left over at the end of the byte's range would make some letters likelier.
      if (byte < 248 && code.length < 6) code += ALPHABET[byte % ALPHABET.length];
    }
  }
  return code;
}

/** The code and number on a card, `K7M2QX-14`; number is null if only the code was read, nil for something else. */
export function readCard(told) {
  const found = /^\s*([2-9A-HJKMNP-Z]{6})(?:\s*-\s*(\d{1,4}))?\s*$/i.exec(digits(told));
  return found ? { code: found[1].toUpperCase(), number: found[2] ? Number(found[2]) : null } : null;
}

/** Those of the pack with what was done on this phone since. */
export function list(session) {
  const here = session.batches;
  const known = (session.pack.batches || []).map((batch) => {
    const own = here.find((one) => one.code === batch.code);
    return Object.assign({ told: [] }, own, batch);
  });
  return known.concat(here.filter((own) => !known.some((batch) => batch.code === own.code)));
}

export const find = (session, code) => list(session).find((batch) => batch.code === code);

async function change(session, code, changes) {
  await kept.change(session, "batches", [], (batches) => {
    const own = batches.find((one) => one.code === code) || { code, told: [] };
    const next = Object.assign({}, own, changes(own));
    return batches.filter((one) => one.code !== code).concat([next]);
  });
}

/** Opens a batch: the server makes the raid or the arrival of it. */
export async function open(session, of, record, people, now) {
  const code = newCode();
  await operations.tell(session, "batch", { code, of, record }, now);
  await change(session, code, () => ({ of, people, day: record.raided_on || record.arrived_on, mine: true }));
  return code;
}

/** Joins one that another phone opened. */
export const join = (session, code, of) => change(session, code, (own) => ({ of: own.of || of }));

/** Notes here that something was told about a number: screened, left or declined. */
export const note = (session, code, number) =>
  change(session, code, (own) => ({ told: own.told.filter((one) => one !== number).concat([number]) }));

/** @param day on which it happened, as the officer knows it. */
export async function tellStep(session, code, number, step, { reason, day, now }) {
  const told = { code, number: String(number), step, reason, taken_on: day };
  await operations.tell(session, "batch_person", told, now);
  // Who was charged before anyone asked is still to be screened.
  if (step !== "found_charged") await note(session, code, number);
}

/** The first number about which nothing was told on this phone, and no draft is open. */
export function nextNumber(batch, drafts) {
  const taken = new Set(batch.told.concat(drafts.filter((one) => one.batch && one.batch.code === batch.code)
    .map((one) => Number(one.batch.number))));
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}

/** What the server said of batches after it took operations. */
export async function heard(session, batches) {
  for (const news of batches || []) {
    const counts = { people: news.people, to_screen: news.to_screen };
    const known = (session.pack.batches || []).find((one) => one.code === news.code);
    if (known) Object.assign(known, counts);
    else if (session.batches.some((one) => one.code === news.code)) await change(session, news.code, () => counts);
  }
}

