// What a person can do when the app itself cannot: begin anew without losing anything written, and
// take everything that is stored away as a file. docs/formats.md describes it.
'use strict';

// The app goes, and is loaded anew; what was written and chosen stays. Without a network it stays,
// too, since nothing could take its place.
export const reset = async () => {
  await fetch('sw.js', { cache: 'no-store' });
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.unregister();
  const names = (await globalThis.caches?.keys()) ?? [];
  await Promise.all(names.filter((name) => name.startsWith('shoreline-')).map((name) => caches.delete(name)));
  location.reload();
};

const answer = (request) =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

// Each record as it stands, sealed ones sealed, whatever version of the app wrote it.
const stores = async () => {
  // A name that is not there would be made.
  const known = await indexedDB.databases?.();
  if (known && !known.some(({ name }) => name === 'shoreline')) return { stores: {} };
  const database = await answer(indexedDB.open('shoreline'));
  try {
    const all = {};
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      all[name] = keys.map((key, number) => [key, values[number]]);
    }
    return { version: database.version, stores: all };
  } finally {
    database.close();
  }
};

export const save = async () => {
  const small = Object.entries({ ...localStorage }).filter(([name]) => name.startsWith('shoreline.'));
  const raw = { format: 'shoreline-raw-1', ...(await stores()), small: Object.fromEntries(small) };
  const file = new Blob([JSON.stringify(raw, null, 1)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'shoreline-raw.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
