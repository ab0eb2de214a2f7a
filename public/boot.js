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

// Each language, and in each the therapist's page, is an app of its own, so that nobody downloads
// another's.
const APPS = {
  shoreline: ['shoreline.js', 'shoreline_bg.wasm'],
  desk: ['desk.js', 'desk_bg.wasm'],
  'shoreline-es': ['shoreline-es.js', 'shoreline-es_bg.wasm'],
  'desk-es': ['desk-es.js', 'desk-es_bg.wasm'],
};
const MANIFESTS = {
  en: ['manifest.webmanifest', 'after.webmanifest'],
  es: ['manifest-es.webmanifest', 'after-es.webmanifest'],
};
const choices = (text) => {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
};

// As the person chose; or else as the plan is written that this visit opened; or else as the browser
// prefers.
const VISITS_LANGUAGE = 'shoreline.language';
const language =
  [choices(stored()).language, ask(() => sessionStorage.getItem(VISITS_LANGUAGE)), ...navigator.languages]
    .map((tag) => `${tag}`.split('-')[0])
    .find((tag) => Object.hasOwn(MANIFESTS, tag)) ?? 'en';
document.documentElement.lang = language;

// Both apps have Help. A fragment is read as the app reads it.
const isAt = (place) => new RegExp(`^#/?(${place})/*$`).test(location.hash);
const atDesk = isAt('share');
const appIn = (tag) => (atDesk ? 'desk' : 'shoreline') + (tag === 'en' ? '' : `-${tag}`);
const [glue, wasm] = APPS[appIn(language)];
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
  document.querySelector('link[rel=manifest]').href = MANIFESTS[language][+(place === 'after')];
};
shorelineLook();
darkDevice.addEventListener('change', () => shorelineLook());

const fail = (error) => {
  delete document.documentElement.dataset.crossing;
  document.body.dataset.failed = '';
  document.querySelector('#shell .rescue').hidden = false;
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
  for (const part of shell.querySelectorAll('.crashed, .rescue')) part.hidden = false;
  app.replaceWith(shell, copy);
  scrollTo(0, 0);
  // Places lead to a new start, and the app no longer hears of them.
  const go = (event) => {
    event.stopImmediatePropagation();
    if (location.hash.startsWith('#/')) location.reload();
  };
  addEventListener('hashchange', go, true);
};

const { serviceWorker } = navigator;

// Whether it was done.
const rescue = async (act) => {
  try {
    await (await import('./rescue.js'))[act]();
    return true;
  } catch {
    return false;
  }
};
globalThis.shorelineReset = () => rescue('reset');

// What can be done with the app itself; the app hears of each change.
const mark = (name, on) => {
  document.documentElement.toggleAttribute(`data-${name}`, on);
  dispatchEvent(new Event('shoreline-app'));
};

// Installing is offered in Settings and nowhere else, until it was answered once.
const ASKED = 'shoreline.install-asked';
let installing;
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  installing = event;
  mark('install', !ask(() => localStorage.getItem(ASKED)));
});
addEventListener('appinstalled', () => mark('install', false));
globalThis.shorelineInstall = () => {
  mark('install', false);
  ask(() => localStorage.setItem(ASKED, 1));
  installing.prompt();
};

// A worker that the browser kept would hide a newer one. It keeps the apps that this device uses,
// and adds what has gone missing.
const register = async () => {
  const used = await caches.open('shoreline-used');
  await used.put(appIn(language), new Response());
  const registration = await serviceWorker.register('sw.js', { updateViaCache: 'none' });
  const { active, waiting } = await serviceWorker.ready;
  for (const worker of [active, waiting]) worker?.postMessage('complete');
  offerUpdates(registration);
};

// A version that waits is told to the app, which offers it where nothing is disturbed.
const offerUpdates = (registration) => {
  const offer = () => mark('update', !!(registration.waiting && registration.active));
  const follow = () => registration.installing?.addEventListener('statechange', offer);
  registration.addEventListener('updatefound', follow);
  follow();
  offer();
  // A page that stays open for days hears of it when the person comes back.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) registration.update().catch(() => {});
  });
};

// That a worker serves from now on.
const active = (worker) =>
  new Promise((done) => {
    worker.addEventListener('statechange', () => worker.state === 'activated' && done(true));
  });

// Begins anew with the version that waits. While other pages use the former one it says false, and
// that version serves from the next start on.
globalThis.shorelineUpdate = async () => {
  const { waiting } = await serviceWorker.getRegistration();
  if (waiting) {
    const refused = new Promise((done) => {
      serviceWorker.addEventListener('message', () => done(false), { once: true });
    });
    const serves = active(waiting);
    waiting.postMessage('serve if alone');
    if (!(await Promise.race([serves, refused]))) return false;
  }
  location.reload();
  return true;
};

// Whether the app can be had in this language.
globalThis.shorelineSpeaks = async (tag) => {
  try {
    const answers = await Promise.all(APPS[appIn(tag)].map((file) => fetch(file)));
    return answers.every(({ ok }) => ok);
  } catch {
    return false;
  }
};

// The rest of the visit is in this language. Where that cannot be noted nothing changes.
globalThis.shorelineSpeak = (tag) => {
  ask(() => {
    sessionStorage.setItem(VISITS_LANGUAGE, tag);
    location.reload();
  });
};

// A version kept long ago may be too old to find its files, or damaged. A newer one then serves at
// once; where there is none, what is kept goes and everything is asked for anew, once a visit.
const RENEWED = 'shoreline.renewed';
const renew = async () => {
  if (!serviceWorker?.controller || ask(() => sessionStorage.getItem(RENEWED))) return;
  const registration = await serviceWorker.getRegistration();
  await registration.update();
  ask(() => sessionStorage.setItem(RENEWED, 1));
  const newer = registration.installing ?? registration.waiting;
  if (!newer) return rescue('reset');
  const serves = active(newer);
  newer.postMessage('serve');
  await serves;
  location.reload();
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
  for (const button of shell.querySelectorAll('[data-rescue]')) {
    button.addEventListener('click', async () => {
      const done = await rescue(button.dataset.rescue);
      button.nextElementSibling.hidden = done;
    });
  }
  try {
    const app = await import(address('link[rel=modulepreload]'));
    const wasm = fetch(address('link[rel=preload][as=fetch]')).then((response) => {
      if (!response.ok) throw new Error(`The app answered ${response.status}.`);
      return response;
    });
    await app.default({ module_or_path: wasm });
  } catch (error) {
    fail(error);
    renew().catch(() => {});
    return;
  }
  ask(() => sessionStorage.removeItem(RENEWED));
  // Where a browser refuses, the app starts from the network each time, as it did before.
  register().catch(() => {});
  // A page that crashes later may be without a network.
  import('./rescue.js').catch(() => {});
});
