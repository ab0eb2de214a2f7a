// The first script: dresses the page as the person chose, then starts the app.
'use strict';

// The app builds its pages from elements and text. Nothing else becomes markup or script here, but
// for the worker that keeps the app.
if (window.trustedTypes) {
  trustedTypes.createPolicy('default', { createScriptURL: (url) => (url === 'sw.js' ? url : null) });
}

// Where storage is denied, the page looks as it does by default.
const ask = (storage) => {
  try {
    return storage();
  } catch {
    return null;
  }
};
const stored = () => ask(() => localStorage.getItem('shoreline.settings'));

// The therapist's page is an app of its own, so that nobody else downloads it. Both have Help. A
// fragment is read as the app reads it.
const isAt = (place) => new RegExp(`^#/?(${place})/*$`).test(location.hash);
const atDesk = isAt('share');
const [glue, wasm] = atDesk ? ['desk.js', 'desk_bg.wasm'] : ['shoreline.js', 'shoreline_bg.wasm'];
const early = (link) => document.head.append(Object.assign(document.createElement('link'), link));
early({ rel: 'modulepreload', href: glue });
early({ rel: 'preload', as: 'fetch', type: 'application/wasm', crossOrigin: '', href: wasm });

// A place of the other app is a new start, before this one hears of it. Until that one is there,
// the page from before the app stays out of sight: nobody went to it.
const CROSSING = 'shoreline.crossing';
addEventListener(
  'hashchange',
  (event) => {
    if (isAt('help|lines') || isAt('share') === atDesk) return;
    event.stopImmediatePropagation();
    ask(() => sessionStorage.setItem(CROSSING, 1));
    location.reload();
  },
  true,
);
document.documentElement.toggleAttribute('data-crossing', !!ask(() => sessionStorage.getItem(CROSSING)));
ask(() => sessionStorage.removeItem(CROSSING));

// Dimness outlasts a reload.
const DIM = 'shoreline.dim';

const choices = (text) => {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
};

// The app knows better than the browser how far down a place was left.
history.scrollRestoration = 'manual';

// Theme, text size, movement and dimness, for style/ to read. The app calls it after each change,
// with the settings as it has them.
const darkDevice = matchMedia('(prefers-color-scheme: dark)');
let settings = stored();
globalThis.shorelineLook = (latest = settings) => {
  settings = latest;
  const chosen = choices(settings);
  const hour = new Date().getHours();
  const dusk = darkDevice.matches || hour >= 20 || hour < 6;
  const { dataset } = document.documentElement;
  dataset.theme = ['light', 'dark', 'black'].includes(chosen.theme) ? chosen.theme : dusk ? 'dark' : 'light';
  dataset.text = chosen['text-size'] ?? 'usual';
  dataset.motion = chosen.motion ?? 'system';
  const place = location.hash.split('/')[1] || 'home';
  // The after place is dark, and so is what it leads to, until the person goes elsewhere.
  const wasDim = 'dim' in dataset || ask(() => sessionStorage.getItem(DIM));
  const dim = place === 'after' || (['ground', 'breathe', 'help'].includes(place) && !!wasDim);
  document.documentElement.toggleAttribute('data-dim', dim);
  ask(() => (dim ? sessionStorage.setItem(DIM, 1) : sessionStorage.removeItem(DIM)));
  // Put on the home screen from there, the after place is an app of its own.
  document.querySelector('link[rel=manifest]').href = place === 'after' ? 'after.webmanifest' : 'manifest.webmanifest';
};
shorelineLook();
darkDevice.addEventListener('change', () => shorelineLook());

const fail = (error) => {
  delete document.documentElement.dataset.crossing;
  document.body.dataset.failed = '';
  console.error(error);
};

// The app is gone. What stood on the screen stays as a copy that nothing changes any more, words
// being typed included, under the page from before the app with its numbers and Help in its place.
const crash = (shell) => {
  delete document.documentElement.dataset.crossing;
  const app = document.querySelector('#app');
  const copy = app.cloneNode(true);
  copy.querySelector('.bar').remove();
  for (const button of copy.querySelectorAll('button')) button.disabled = true;
  // Behind Help, too.
  for (const part of copy.querySelectorAll('main > [hidden]')) part.hidden = false;
  for (const part of shell.querySelectorAll('.hero, .season')) part.remove();
  shell.querySelector('.crashed').hidden = false;
  app.replaceWith(shell, copy);
  scrollTo(0, 0);
  // Places lead to a new start, and the app no longer hears of them.
  const go = (event) => {
    event.stopImmediatePropagation();
    if (location.hash.startsWith('#/')) location.reload();
  };
  addEventListener('hashchange', go, true);
};

// A worker that the browser kept would hide a newer one.
const register = async () => navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });

// The worker keeps the therapist's page where it is used, also in the version that comes next.
const keepDesk = async () => {
  const { active, waiting } = await navigator.serviceWorker.ready;
  if (atDesk) for (const worker of [active, waiting]) worker?.postMessage('keep the desk');
};

// A version kept before that page was used may be too old to find its files. The next one then
// serves at once; a page that is open has all it needs.
const renew = async () => {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.getRegistration();
  await registration?.update();
  serviceWorker.addEventListener('controllerchange', () => location.reload());
  (registration?.installing ?? registration?.waiting)?.postMessage('serve');
};

addEventListener('DOMContentLoaded', async () => {
  const address = (selector) => document.querySelector(selector).href;
  // Until the app takes it away, and from a crash on, the first page is in the document.
  const shell = document.querySelector('#shell');
  const trapped = ({ error, reason = error }) => {
    if (!(reason instanceof WebAssembly.RuntimeError)) return;
    if (shell.isConnected) fail(reason);
    else crash(shell);
  };
  addEventListener('error', trapped);
  addEventListener('unhandledrejection', trapped);
  try {
    const app = await import(address('link[rel=modulepreload]'));
    const wasm = fetch(address('link[rel=preload][as=fetch]')).then((response) => {
      if (!response.ok) throw new Error(`The app answered ${response.status}.`);
      return response;
    });
    await app.default({ module_or_path: wasm });
  } catch (error) {
    fail(error);
    if (atDesk) renew().catch(() => {});
    return;
  }
  // Where a browser refuses, the app starts from the network each time, as it did before.
  register().then(keepDesk).catch(() => {});
});
