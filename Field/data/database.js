// What stands on this phone. Readable without a passphrase: that an officer is set up here and how long the
// phone may be used, and how many sealed operations wait. All else is encrypted or sealed.
//
// officers  {id, label, device, wrapped, until}
// kept      {id: "officer/name", officer, iv, box}    pack, returned, places … of one officer
// drafts    {id, officer, at, iv, box, sealed}        a screening in progress, and the same sealed as unfinished
// outbox    {id, key, enc, text, since, refused?}     what is not sent yet; nobody reads it on this phone
// settings  {id, value}                               language of the screen, last time seen

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

/**
 * One transaction: all of what `work` asks for happens, or none. It is on the disk before the promise is kept,
 * not only in the system's memory: cheap phones lose their battery.
 * @param work gets a function from a store's name to the store, and must ask for everything at once.
 */
export async function write(names, work) {
  const database = await open();
  return new Promise((done, fail) => {
    const transaction = database.transaction(names, "readwrite", { durability: "strict" });
    transaction.oncomplete = () => done();
    transaction.onerror = transaction.onabort = () => fail(transaction.error || new Error("aborted"));
    work((name) => transaction.objectStore(name));
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
