// Keeps one version of the app on the device, so that it starts without a network.
'use strict';

// `cargo xtask build` puts both in: a name that changes with any of the files, and the files.
const [VERSION, ...FILES] = 'version and files'.split(' ');

const CACHE = `shoreline-${VERSION}`;
const address = (file) => new URL(file, location).href;
const kept = new Set(FILES.map(address));

// The whole version or none: one file that does not come fails the installing. A name with a hash
// is the same file for ever, and the visit has just loaded it; any other is asked for anew.
const lasts = (file) => /-[0-9a-f]{10}\./.test(file);
const keep = async () => {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: lasts(file) ? 'default' : 'reload' })));
  // A host may be handing out the next version already: its page has other files.
  const page = await (await cache.match(address('./'))).text();
  if (FILES.filter(lasts).every((file) => page.includes(file))) return;
  await caches.delete(CACHE);
  throw new Error('The page is of another version.');
};
addEventListener('install', (event) => event.waitUntil(keep()));

// Comes when no page uses the former version any more; a visit ends with the version it began with.
addEventListener('activate', (event) => {
  const former = (name) => name.startsWith('shoreline-') && name !== CACHE;
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
