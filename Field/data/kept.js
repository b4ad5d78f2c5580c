// What is kept of one officer between visits, each under a name: the pack, returned operations, places added here.

import * as box from "../crypto/box.js";
import * as database from "./database.js";

const id = (officer, name) => officer + "/" + name;

export async function row(key, officer, name, value) {
  const closed = await box.close(key, id(officer, name), value);
  return Object.assign({ id: id(officer, name), officer, version: 1 }, closed);
}

export async function find(session, name, otherwise) {
  const found = await database.get("kept", id(session.officer, name));
  return found ? box.open(session.key, found.id, found) : otherwise;
}

/**
 * Changes what is kept under a name, and what the session has of it. What another tab wrote meanwhile is read first.
 * @param make from what is kept to what is to be kept.
 */
export async function change(session, name, otherwise, make) {
  for (;;) {
    const found = await database.get("kept", id(session.officer, name));
    const value = make(found ? await box.open(session.key, found.id, found) : otherwise);
    const next = await row(session.key, session.officer, name, value);
    const version = found ? found.version || 1 : 0;
    next.version = version + 1;
    try {
      await database.write(["officers", "kept"], (store, only) => {
        only("kept", next.id, version);
        // Of an officer who was forgotten in another tab nothing is kept.
        store("officers").get(session.officer).onsuccess = (event) => event.target.result && store("kept").put(next);
      });
    } catch (problem) {
      if (problem instanceof database.Overtaken) continue;
      throw problem;
    }
    session[name] = value;
    return;
  }
}
