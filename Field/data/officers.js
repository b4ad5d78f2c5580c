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

/** A new pack, and with it a new lease. An officer who was forgotten in another tab does not come back by it. */
export async function renew(session, pack) {
  const row = await kept.row(session.key, session.officer, "pack", pack);
  const until = Date.parse(pack.valid_until);
  await database.write(["officers", "kept"], (store) => {
    store("officers").get(session.officer).onsuccess = (event) => {
      const officer = event.target.result;
      if (!officer) return;
      store("officers").put(Object.assign(officer, { until }));
      store("kept").put(row);
    };
  });
  session.pack = pack;
  session.until = until;
}

/**
 * Forgets an officer: drafts go into the outbox as they were sealed, unfinished, to come back to their author
 * over the server; everything else is deleted. In one transaction, and without a passphrase.
 */
export async function forget(id, now) {
  await database.write(["officers", "kept", "drafts", "outbox"], (store) => {
    // Read in the same transaction: another tab may be saving.
    store("drafts").getAll().onsuccess = (event) => {
      for (const draft of event.target.result.filter((one) => one.officer === id)) {
        store("outbox").put(Object.assign({ since: now }, draft.sealed));
        store("drafts").delete(draft.id);
      }
    };
    store("kept").getAll().onsuccess = (event) => {
      for (const row of event.target.result.filter((one) => one.officer === id)) store("kept").delete(row.id);
    };
    store("officers").delete(id);
  });
  if (tabs) tabs.postMessage(id);
}

/** Forgets those whose lease is over for certain. @returns their labels. */
export async function forgetExpired(sure) {
  const over = (await list()).filter((officer) => officer.until <= sure);
  for (const officer of over) await forget(officer.id, sure);
  return over.map((officer) => officer.label);
}

/** Other tabs are told who was forgotten. */
const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("sinxay-forgotten");

/** @param then is called with the id of an officer whom another tab forgot. */
export function onForgotten(then) {
  if (tabs) tabs.onmessage = (event) => then(event.data);
}
