// Keeps one version of the app on the device, so that it starts without a network.
'use strict';

// `cargo xtask build` puts both in: a name that changes with any of the files, and the files that
// every visit needs.
const [VERSION, ...FILES] = 'version and files'.split(' ');
// Those that belong to one app each: a language, or the therapist's page in one.
const APPS = new Map('files of each app'.split('|').map((line) => [line.split(' ')[0], line.split(' ').slice(1)]));

const CACHE = `shoreline-${VERSION}`;
// Which of the apps this device uses, as boot.js notes it.
const USED = 'shoreline-used';
const address = (file) => new URL(file, location).href;
const known = new Set([...FILES, ...[...APPS.values()].flat()].map(address));

const wanted = async () => {
  const used = await (await caches.open(USED)).keys();
  return [...FILES, ...used.flatMap(({ url }) => APPS.get(url.split('/').pop()) ?? [])];
};

// The whole version or none: one file that does not come fails the installing. A name with a hash
// is the same file for ever, and the visit has just loaded it; any other is asked for anew.
const lasts = (file) => /-[0-9a-f]{10}\./.test(file);
const request = (file) => new Request(file, { cache: lasts(file) ? 'default' : 'reload' });
const keep = async () => {
  const cache = await caches.open(CACHE);
  await cache.addAll((await wanted()).map(request));
  // A host may be handing out the next version already: its page has other files.
  const page = await (await cache.match(address('./'))).text();
  if (page.match(/[\w/-]+-[0-9a-f]{10}\.\w+/g)?.every((file) => FILES.includes(file))) return;
  await caches.delete(CACHE);
  throw new Error('The page is of another version.');
};
addEventListener('install', (event) => event.waitUntil(keep()));

// An app is used for the first time, or a browser has lost a file.
const complete = async () => {
  const cache = await caches.open(CACHE);
  const here = new Set((await cache.keys()).map(({ url }) => url));
  await cache.addAll((await wanted()).filter((file) => !here.has(address(file))).map(request));
};

// A version takes over while pages are open only where the person asked and no other page is, or
// where the former one cannot start.
const serve = async ({ data, source }) => {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (data === 'serve if alone' && pages.length > 1) source.postMessage('not alone');
  else await skipWaiting();
};
addEventListener('message', (event) => {
  event.waitUntil(event.data === 'complete' ? complete().catch(() => {}) : serve(event));
});

// A visit ends with the version it began with; then the former one goes.
addEventListener('activate', (event) => {
  const former = (name) => name.startsWith('shoreline-') && ![CACHE, USED].includes(name);
  const remove = (names) => Promise.all(names.filter(former).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(remove));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const page = request.mode === 'navigate' && [address('./'), address('index.html')].includes(origin + pathname);
  const url = page ? address('./') : request.url;
  if (request.method !== 'GET' || !known.has(url)) return;
  // What is missing after all, or cannot be read, comes from the network.
  const found = caches.match(url, { cacheName: CACHE, ignoreVary: true }).catch(() => {});
  event.respondWith(found.then((response) => response ?? fetch(request)));
});
