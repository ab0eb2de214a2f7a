// Keeps one version of the app on the device, so that it starts without a network.
'use strict';

// `cargo xtask build` puts both in: a name that changes with any of the files, and the files.
const [VERSION, ...FILES] = 'version and files'.split(' ');
// Those of the therapist's page, which belong to it where that was used.
const DESK = 'files of the desk'.split(' ');

const CACHE = `shoreline-${VERSION}`;
const address = (file) => new URL(file, location).href;
const kept = new Set([...FILES, ...DESK].map(address));
const ours = (name) => name.startsWith('shoreline-');

// The whole version or none: one file that does not come fails the installing. A name with a hash
// is the same file for ever, and the visit has just loaded it; any other is asked for anew.
const lasts = (file) => /-[0-9a-f]{10}\./.test(file);
const request = (file) => new Request(file, { cache: lasts(file) ? 'default' : 'reload' });
const keep = async () => {
  const files = (await deskWasUsed()) ? [...FILES, ...DESK] : FILES;
  const cache = await caches.open(CACHE);
  await cache.addAll(files.map(request));
  // A host may be handing out the next version already: its page has other files.
  const page = await (await cache.match(address('./'))).text();
  if (page.match(/[\w-]+-[0-9a-f]{10}\.\w+/g)?.every((file) => FILES.includes(file))) return;
  await caches.delete(CACHE);
  throw new Error('The page is of another version.');
};
addEventListener('install', (event) => event.waitUntil(keep()));

// By what a former version keeps.
const deskWasUsed = async () => {
  const names = (await caches.keys()).filter(ours);
  const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return all.flat().some(({ url }) => /\/desk[^/]*$/.test(url));
};

// The therapist's page is up, and tells so.
const keepDesk = async () => {
  const cache = await caches.open(CACHE);
  if (!(await cache.match(address(DESK[0])))) await cache.addAll(DESK.map(request));
};
addEventListener('message', (event) => {
  event.waitUntil(event.data === 'serve' ? skipWaiting() : keepDesk().catch(() => {}));
});

// Comes when no page uses the former version any more, or when that one is too old for the
// therapist's page; otherwise a visit ends with the version it began with.
addEventListener('activate', (event) => {
  const former = (name) => ours(name) && name !== CACHE;
  const remove = (names) => Promise.all(names.filter(former).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(remove));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const page = request.mode === 'navigate' && [address('./'), address('index.html')].includes(origin + pathname);
  const url = page ? address('./') : request.url;
  if (request.method !== 'GET' || !kept.has(url)) return;
  // What is missing after all, or cannot be read, comes from the network.
  const found = caches.match(url, { cacheName: CACHE, ignoreVary: true }).catch(() => {});
  event.respondWith(found.then((response) => response ?? fetch(request)));
});
