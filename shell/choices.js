// One's own choices, as counts on this device, for who asked for it in the mirror: a topic, the step that was advised, the one
// that was chosen, and the month. There is no place for more. The database is there from when somebody asks until they erase it,
// so that nothing else has to say whether it is wanted.

/** @typedef {{ month: string, topic: string, advised: string, chosen: string }} Choice */

export const DATABASE = "trede-keuzes";
const STORE = "keuzes";
const KEY = ["month", "topic", "advised", "chosen"];

/** @param {Choice} choice */
const keyOf = ({ month, topic, advised, chosen }) => [month, topic, advised, chosen];

/**
 * Opens it; null where nobody asked for it, and then none is made.
 * @param {boolean} make
 * @returns {Promise<IDBDatabase | null>}
 */
const open = (make) =>
  new Promise((done, failed) => {
    const request = indexedDB.open(DATABASE, 1);
    let absent = false;
    request.onupgradeneeded = () => {
      if (make) request.result.createObjectStore(STORE, { keyPath: KEY });
      else {
        absent = true;
        request.transaction?.abort();
      }
    };
    request.onsuccess = () => {
      const database = request.result;
      // Another tab erases it: that waits for nobody.
      database.onversionchange = () => database.close();
      done(database);
    };
    request.onerror = () => (absent ? done(null) : failed(request.error));
  });

/**
 * All that `act` asks for, in one transaction: the whole of it is kept, or nothing. What it gives is what a request of its gave.
 * @template Value
 * @param {IDBDatabase} database
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<Value> | void} act
 * @returns {Promise<Value | undefined>}
 */
const transact = (database, mode, act) =>
  new Promise((done, failed) => {
    // Kept on the disk before it is said to be.
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const request = act(transaction.objectStore(STORE));
    transaction.oncomplete = () => done(request?.result);
    transaction.onabort = () => failed(transaction.error);
  });

/** Whether it can be there: asked first, for one browser keeps the name of what was opened in vain; an old one can't say. */
async function isThere() {
  const found = await indexedDB.databases?.();
  return !found || found.some(({ name, version }) => name === DATABASE && version);
}

/**
 * With the database while it is open; null where nobody asked for it.
 * @template Value
 * @param {boolean} make
 * @param {(database: IDBDatabase) => Promise<Value>} use
 */
async function within(make, use) {
  const database = make || (await isThere()) ? await open(make) : null;
  if (!database) return null;
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/**
 * One more of a choice, or one fewer; nothing is left of what stands at none.
 * @param {IDBObjectStore} store
 * @param {Choice} choice
 * @param {number} by
 */
function change(store, choice, by) {
  const found = store.get(keyOf(choice));
  found.onsuccess = () => {
    const count = (found.result?.count ?? 0) + by;
    if (count > 0) store.put({ ...choice, count });
    else store.delete(keyOf(choice));
  };
}

/** Whether somebody asked for it. */
export const isWanted = async () => (await within(false, async () => true)) === true;

/** Asks for it. */
export const want = () => within(true, async () => {});

/**
 * Counts a choice instead of another, or one of both; whether it was wanted.
 * @param {Choice | null} after
 * @param {Choice | null} before
 */
export async function count(after, before) {
  const counted = await within(false, (database) =>
    transact(database, "readwrite", (store) => {
      if (before) change(store, before, -1);
      if (after) change(store, after, 1);
    }),
  );
  return counted !== null;
}

/**
 * All of them, by month; null where nobody asked for it.
 * @returns {Promise<(Choice & { count: number })[] | null>}
 */
export const all = () => within(false, async (database) => (await transact(database, "readonly", (store) => store.getAll())) ?? []);

/** Erases them, and with them that they were asked for. */
export const erase = () =>
  new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = () => done(null);
    request.onerror = () => failed(request.error);
  });
