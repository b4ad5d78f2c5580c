// Screenings in progress. Each change is on the disk at once, encrypted, and beside it the same sealed to the
// server, so that nothing is lost when the officer does not come back to it.

import * as box from "../crypto/box.js";
import * as database from "./database.js";
import * as operations from "./operations.js";
import { body } from "./body.js";

const boxName = (id) => "draft/" + id;

/** The version of each draft as this tab last read or wrote it: another tab's is never written over. */
const versions = new WeakMap();
const version = (draft) => versions.get(draft) || 0;

const seal = (session, draft, now, unfinished) =>
  operations.sealed(session, "screening", body(draft), { id: draft.id, mends: draft.mends, unfinished, now });

async function row(session, draft, now) {
  const closed = await box.close(session.key, boxName(draft.id), draft);
  return Object.assign({ id: draft.id, officer: session.officer, at: now, sealed: await seal(session, draft, now, true) }, closed);
}

async function opened(session, found) {
  const draft = await box.open(session.key, boxName(found.id), found);
  versions.set(draft, found.version || 1);
  return draft;
}

// Two savings of one draft must not overtake each other, and only the newest state is worth the work.
const waiting = new Map();
let running = null;

/** @returns when it is on the disk; fails with `database.Overtaken` where another tab has changed it, or ended it. */
export function save(session, draft, now) {
  waiting.set(draft.id, { session, draft, told: JSON.parse(JSON.stringify(draft)), now });
  return running || start();
}

function start() {
  running = work().then(after, (problem) => {
    after();
    throw problem;
  });
  return running;
}

/** What came while the last one was being written is written too. */
function after() {
  running = null;
  if (waiting.size > 0) return start();
}

async function work() {
  while (waiting.size > 0) {
    const [id, next] = waiting.entries().next().value;
    waiting.delete(id);
    await put(next);
  }
}

async function put({ session, draft, told, now }) {
  const written = version(draft);
  const made = Object.assign(await row(session, told, now), { version: written + 1 });
  try {
    await database.write(["officers", "drafts"], (store, only) => {
      only("officers", session.officer, 1);
      only("drafts", made.id, written);
      store("drafts").put(made);
    });
  } catch (problem) {
    if (!(problem instanceof database.Overtaken) || problem.message !== "officers") throw problem;
    return leave(session, told, now);
  }
  versions.set(draft, written + 1);
}

/** An officer who was forgotten in another tab has no drafts here any more: what is told now goes as the others went. */
async function leave(session, told, now) {
  const left = await seal(session, apart(told), now, true);
  await database.put("outbox", Object.assign({ since: now }, left));
  dispatchEvent(new Event("sinxay-forgotten"));
}

/** When everything that was given to `save` is on the disk. */
export async function settled() {
  while (running) await running;
}

export async function list(session) {
  await settled().catch(() => {});
  const rows = (await database.all("drafts")).filter((one) => one.officer === session.officer);
  const drafts = await Promise.all(rows.map((one) => opened(session, one)));
  return drafts.sort((one, other) => one.started - other.started);
}

export async function find(session, id) {
  await settled().catch(() => {});
  const found = await database.get("drafts", id);
  if (!found || found.officer !== session.officer) return null;
  return opened(session, found);
}

/**
 * Seals a draft into the outbox and forgets it, in one: from here on this phone can't read it. Fails with
 * `database.Overtaken` where another tab has changed it or sealed it: nothing is sealed twice.
 */
export async function finish(session, draft, now) {
  await settled();
  const sealed = await seal(session, draft, now, undefined);
  await database.write(["drafts", "outbox"], (store, only) => {
    only("drafts", draft.id, version(draft));
    only("outbox", draft.id, 0);
    store("outbox").put(Object.assign({ since: now }, sealed));
    store("drafts").delete(draft.id);
  });
}

/** For a draft in which nothing was written: there is nothing to send. Another tab's stays. */
export async function discard(draft) {
  await settled();
  await database
    .write(["drafts"], (store, only) => {
      only("drafts", draft.id, version(draft));
      store("drafts").delete(draft.id);
    })
    .catch((problem) => {
      if (!(problem instanceof database.Overtaken)) throw problem;
    });
}

/** The same under a number of its own, for what two tabs have told differently. */
export function apart(draft) {
  const own = JSON.parse(JSON.stringify(draft));
  own.id = operations.newId();
  return own;
}
