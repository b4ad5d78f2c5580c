// What stands on this phone. Readable without a passphrase: that an officer is set up here and how long the
// phone may be used, and how many sealed operations wait. All else is encrypted or sealed.
//
// officers  {id, label, device, wrapped, until}
// kept      {id: "officer/name", officer, iv, box, version}  pack, returned, places … of one officer
// drafts    {id, officer, at, iv, box, sealed, version}      a screening in progress, and the same sealed as unfinished
// outbox    {id, key, enc, text, since, refused?}            what is not sent yet; nobody reads it on this phone
// settings  {id, value}, {id: "time", …}                     language of the screen; the time (app/clock.js)
//
// Several tabs may work on one phone. What was read and is written again counts its versions: who writes says which one
// was read, and nothing is written over another tab's.

let opened = null;

function open() {
  if (opened) return opened;
  opened = new Promise((done, fail) => {
    const asked = indexedDB.open("sinxay-field", 1);
    asked.onupgradeneeded = () => {
      for (const name of ["officers", "kept", "drafts", "outbox", "settings"]) {
        asked.result.createObjectStore(name, { keyPath: "id" });
      }
    };
    asked.onsuccess = () => {
      // A newer version of the program on another tab must not wait for this one.
      asked.result.onversionchange = () => location.reload();
      done(asked.result);
    };
    asked.onerror = () => fail(asked.error);
  });
  return opened;
}

/** Another tab has written since this one read. */
export class Overtaken extends Error {}

/**
 * One transaction: all of what `work` asks for happens, or none. It is on the disk before the promise is kept,
 * not only in the system's memory: cheap phones lose their battery.
 * @param work gets a function from a store's name to the store, and must ask for everything at once. Its second one gives
 * nothing up unless the row of an id is still of a version: `only("drafts", id, 3)`, and 0 for a row that is not there.
 */
export async function write(names, work) {
  const database = await open();
  return new Promise((done, fail) => {
    const transaction = database.transaction(names, "readwrite", { durability: "strict" });
    let problem = null;
    transaction.oncomplete = () => done();
    transaction.onerror = transaction.onabort = () => fail(problem || transaction.error || new Error("aborted"));
    const store = (name) => transaction.objectStore(name);
    const only = (name, id, version) => {
      const asked = store(name).get(id);
      asked.onsuccess = () => {
        const found = asked.result ? asked.result.version || 1 : 0;
        if (found === version) return;
        problem = new Overtaken(name);
        transaction.abort();
      };
    };
    work(store, only);
  });
}

/** Reads a row and writes what is made of it, in one. */
export async function change(name, id, make) {
  const database = await open();
  return new Promise((done, fail) => {
    const transaction = database.transaction(name, "readwrite", { durability: "strict" });
    transaction.oncomplete = () => done();
    transaction.onerror = transaction.onabort = () => fail(transaction.error || new Error("aborted"));
    const store = transaction.objectStore(name);
    const asked = store.get(id);
    asked.onsuccess = () => {
      const made = make(asked.result);
      if (made) store.put(made);
    };
  });
}

async function read(name, ask) {
  const database = await open();
  return new Promise((done, fail) => {
    const asked = ask(database.transaction(name, "readonly").objectStore(name));
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
}

export const get = (name, id) => read(name, (store) => store.get(id));
export const all = (name) => read(name, (store) => store.getAll());
export const count = (name) => read(name, (store) => store.count());
export const put = (name, value) => write([name], (store) => store(name).put(value));
export const remove = (name, id) => write([name], (store) => store(name).delete(id));
