// Places to choose from: those of the pack, and those that were added on this phone.

import * as kept from "./kept.js";
import * as operations from "./operations.js";

export const posts = (session) => session.pack.posts || [];
export const provinces = (session) => session.pack.provinces || [];

const own = (session, register) =>
  session.places.filter((place) => place.register === register).map((place) => place.shown);

/** Official crossings, informal ones, sites: each with those added here. */
export const official = (session) => (session.pack.crossings || []).filter((crossing) => isYes(crossing.official));
export const informal = (session) =>
  (session.pack.crossings || []).filter((crossing) => !isYes(crossing.official)).concat(own(session, "crossings"));
export const sites = (session) => (session.pack.sites || []).concat(own(session, "sites"));

const isYes = (value) => value === true || value === "yes";

/** Adds a place: told to the server, and to be chosen here from now on. @returns how screenings name it. */
export async function add(session, register, record, now) {
  const local = operations.newId();
  await operations.tell(session, "place", { register, local, record }, now);
  const id = "local:" + local;
  const shown = { id, name_en: record.name_en, name_lo: record.name_lo || record.name_en, kind: record.kind };
  await kept.change(session, "places", [], (places) => places.concat([{ register, shown }]));
  return id;
}
