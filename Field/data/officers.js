// The officers who are set up on this phone, and how each is forgotten.

import * as officerKey from "../crypto/officer-key.js";
import { hex, random } from "../crypto/bytes.js";
import * as database from "./database.js";
import * as kept from "./kept.js";

export const list = () => database.all("officers");
export const find = (id) => database.get("officers", id);

/**
 * Sets up an officer: all or nothing.
 * @param told what the server answered: `{device, token, pack}`.
 * @returns the session of the officer, unlocked.
 */
export async function add(label, passphrase, told) {
  const { key, wrapped } = await officerKey.make(passphrase);
  const id = hex(random(8));
  const rows = [
    await kept.row(key, id, "self", { device: told.device, token: told.token }),
    await kept.row(key, id, "pack", told.pack),
  ];
  const officer = { id, label, device: told.device, wrapped, until: Date.parse(told.pack.valid_until) };
  await database.write(["officers", "kept"], (store) => {
    store("officers").put(officer);
    for (const row of rows) store("kept").put(row);
  });
  return unlocked(officer, key);
}

/** @returns the session; throws if the passphrase is another. */
export async function unlock(officer, passphrase) {
  return unlocked(officer, await officerKey.unwrap(passphrase, officer.wrapped));
}

async function unlocked(officer, key) {
  const session = { officer: officer.id, label: officer.label, key, until: officer.until };
  Object.assign(session, await kept.find(session, "self", {}));
  session.pack = await kept.find(session, "pack", null);
  session.returned = await kept.find(session, "returned", []);
  session.places = await kept.find(session, "places", []);
  session.batches = await kept.find(session, "batches", []);
  return session;
}

/** A new pack, and with it a new lease. */
export async function renew(session, pack) {
  const row = await kept.row(session.key, session.officer, "pack", pack);
  const officer = await find(session.officer);
  officer.until = Date.parse(pack.valid_until);
  await database.write(["officers", "kept"], (store) => {
    store("officers").put(officer);
    store("kept").put(row);
  });
  session.pack = pack;
  session.until = officer.until;
}

/**
 * Forgets an officer: drafts go into the outbox as they were sealed, unfinished, to come back to their author
 * over the server; everything else is deleted. In one transaction, and without a passphrase.
 */
export async function forget(id, now) {
  const [drafts, rows] = [await database.all("drafts"), await database.all("kept")];
  await database.write(["officers", "kept", "drafts", "outbox"], (store) => {
    for (const draft of drafts.filter((one) => one.officer === id)) {
      store("outbox").put(Object.assign({ since: now }, draft.sealed));
      store("drafts").delete(draft.id);
    }
    for (const row of rows.filter((one) => one.officer === id)) store("kept").delete(row.id);
    store("officers").delete(id);
  });
}

/** Forgets those whose lease is over. @returns their labels. */
export async function forgetExpired(now) {
  const over = (await list()).filter((officer) => officer.until <= now);
  for (const officer of over) await forget(officer.id, now);
  return over.map((officer) => officer.label);
}
