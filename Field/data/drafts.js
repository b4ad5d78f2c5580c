// Screenings in progress. Each change is on the disk at once, encrypted, and beside it the same sealed to the
// server, so that nothing is lost when the officer does not come back to it.

import * as box from "../crypto/box.js";
import * as database from "./database.js";
import * as operations from "./operations.js";
import { body } from "./body.js";

const boxName = (id) => "draft/" + id;

async function row(session, draft, now) {
  const sealed = await operations.sealed(session, "screening", body(draft, session), {
    id: draft.id,
    mends: draft.mends,
    unfinished: true,
    now,
  });
  const closed = await box.close(session.key, boxName(draft.id), draft);
  return Object.assign({ id: draft.id, officer: session.officer, at: now, sealed }, closed);
}

// Two savings of one draft must not overtake each other, and only the newest state is worth the work.
const waiting = new Map();
let running = null;

export function save(session, draft, now) {
  waiting.set(draft.id, { session, draft: JSON.parse(JSON.stringify(draft)), now });
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
    await database.put("drafts", await row(next.session, next.draft, next.now));
  }
}

/** When everything that was given to `save` is on the disk. */
export async function settled() {
  while (running) await running;
}

export async function list(session) {
  const rows = (await database.all("drafts")).filter((one) => one.officer === session.officer);
  const drafts = await Promise.all(rows.map((one) => box.open(session.key, boxName(one.id), one)));
  return drafts.sort((one, other) => one.started - other.started);
}

export async function find(session, id) {
  await settled();
  const found = await database.get("drafts", id);
  if (!found || found.officer !== session.officer) return null;
  return box.open(session.key, boxName(id), found);
}

/** Seals a draft into the outbox and forgets it, in one: from here on this phone can't read it. */
export async function finish(session, draft, now) {
  await settled();
  const made = { id: draft.id, mends: draft.mends, now };
  const sealed = await operations.sealed(session, "screening", body(draft, session), made);
  await database.write(["drafts", "outbox"], (store) => {
    store("outbox").put(Object.assign({ since: now }, sealed));
    store("drafts").delete(draft.id);
  });
}

/** For a draft in which nothing was written: there is nothing to send. */
export async function discard(draft) {
  await settled();
  await database.remove("drafts", draft.id);
}
