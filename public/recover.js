// Some mail programs write the `#` of a link as `%23`, which turns its plan into a path. This puts
// it back before anything is shown, and out of the history.
'use strict';

const encoded = location.pathname.search(/%23/i);
if (encoded >= 0) {
  const base = location.pathname.slice(0, encoded);
  const fragment = location.pathname.slice(encoded + 3);
  location.replace(`${base}#${fragment}`);
}

// The language of boot.js, as near as a page that may not be there can know it.
const tongue = navigator.languages.map((tag) => tag.split('-')[0]).find((tag) => ['en', 'es'].includes(tag));
document.documentElement.lang = tongue ?? 'en';
