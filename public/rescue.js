// What a person can do when the app itself cannot: begin anew without losing anything written, and
// take everything that is stored away as a file. docs/formats.md describes it.
'use strict';

// The app goes, and is loaded anew; what was written and chosen stays. Without a network it stays,
// too, since nothing could take its place.
export const reset = async () => {
  const { ok } = await fetch('sw.js', { cache: 'no-store' });
  if (!ok) throw new Error('The app is out of reach.');
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.unregister();
  const names = (await globalThis.caches?.keys()) ?? [];
  // Which apps this device uses is no part of them.
  const kept = names.filter((name) => name.startsWith('shoreline-') && name !== 'shoreline-used');
  await Promise.all(kept.map((name) => caches.delete(name)));
  location.reload();
};

const answer = (request) =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

// Each record as it stands, sealed ones sealed, whatever version of the app wrote it.
const stores = async () => {
  const opening = indexedDB.open('shoreline');
  // A database that is not there is not made.
  opening.onupgradeneeded = () => opening.transaction.abort();
  const database = await answer(opening);
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

const small = () => {
  const all = Object.entries({ ...localStorage });
  return { small: Object.fromEntries(all.filter(([name]) => name.startsWith('shoreline.'))) };
};

// A browser may deny either; the other is given all the same.
export const save = async () => {
  const parts = await Promise.allSettled([stores(), (async () => small())()]);
  const read = parts.filter(({ value }) => value).map(({ value }) => value);
  if (!read.length) throw parts[0].reason;
  const unread = parts.filter(({ reason }) => reason).map(({ reason }) => `${reason}`);
  const raw = Object.assign({ format: 'shoreline-raw-1', unread }, ...read);
  const file = new Blob([JSON.stringify(raw, null, 1)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'shoreline-raw.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
