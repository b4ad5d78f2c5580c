// One draft is open in one tab. Who opens it in another is asked first, and takes it over or leaves it; browsers without
// locks find out when they save (data/database.js).

let held = null;

const name = (id) => "sinxay-draft-" + id;

/**
 * Holds a draft for this tab, and lets go of the one before.
 * @param lost is called when another tab has taken it over.
 * @returns whether it is held: not if another tab has it, unless `takes`.
 */
export function hold(id, lost, takes) {
  if (held && held.id === id) return Promise.resolve(true);
  release();
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((answer) => {
    const mine = { id };
    const until = (lock) => {
      if (!lock) return answer(false);
      held = mine;
      answer(true);
      return new Promise((done) => (mine.end = done));
    };
    navigator.locks.request(name(id), takes ? { steal: true } : { ifAvailable: true }, until).catch(() => {
      if (held !== mine) return;
      held = null;
      lost();
    });
  });
}

export function release() {
  if (held && held.end) held.end();
  held = null;
}

/** The ids of these that a tab has open. */
export async function open(ids) {
  if (!navigator.locks || !navigator.locks.query) return [];
  const locks = (await navigator.locks.query()).held.map((lock) => lock.name);
  return ids.filter((id) => locks.indexOf(name(id)) >= 0);
}
