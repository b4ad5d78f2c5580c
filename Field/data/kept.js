// What is kept of one officer between visits, each under a name: the pack, returned operations, places added here.

import * as box from "../crypto/box.js";
import * as database from "./database.js";

const id = (officer, name) => officer + "/" + name;

export async function row(key, officer, name, value) {
  const closed = await box.close(key, id(officer, name), value);
  return Object.assign({ id: id(officer, name), officer }, closed);
}

export async function keep(session, name, value) {
  await database.put("kept", await row(session.key, session.officer, name, value));
}

export async function find(session, name, otherwise) {
  const found = await database.get("kept", id(session.officer, name));
  return found ? box.open(session.key, found.id, found) : otherwise;
}
