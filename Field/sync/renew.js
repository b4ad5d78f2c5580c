// What an unlocked officer gets from the server: places, batches and a new lease, and what came back to be mended.

import * as database from "../data/database.js";
import * as kept from "../data/kept.js";
import * as library from "../data/library.js";
import * as officers from "../data/officers.js";
import * as clock from "../app/clock.js";
import * as server from "./server.js";
import * as status from "./status.js";

/**
 * Asks for the pack; does nothing without a network, or if someone else is signed in to the site.
 * @returns the state of the answer, or `other_person`.
 */
export async function renew(session) {
  const answer = await server.ask("/field/pack", { body: {}, device: session.device });
  if (answer.state === "wipe") {
    await officers.forget(session.officer, clock.now());
    dispatchEvent(new Event("sinxay-forgotten"));
    return "wipe";
  }
  status.say({ line: answer.state });
  if (answer.state !== "ok") return answer.state;
  if (answer.told.staff.id !== session.pack.staff.id) return "other_person";
  const isOld = answer.told.forms_version !== session.pack.forms_version || (await library.isOld(Date.now()));
  await officers.renew(session, answer.told);
  await clock.prove(Date.parse(answer.told.at), true);
  await takeReturned(session);
  // A form must not change under a screening that is being asked.
  if ((await database.count("drafts")) === 0 && (isOld || !(await library.isComplete()))) {
    await library.refresh().catch(() => false);
  }
  return "ok";
}

async function takeReturned(session) {
  const answer = await server.ask("/field/returned", { body: {}, device: session.device });
  if (answer.state !== "ok") return;
  await kept.change(session, "returned", [], () => answer.told.operations);
}
