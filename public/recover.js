// Some mail programs write the `#` of a link as `%23`, which turns its plan into a path. This puts
// it back before anything is shown, and out of the history.
'use strict';

const encoded = location.pathname.search(/%23/i);
if (encoded >= 0) {
  const base = location.pathname.slice(0, encoded);
  const fragment = location.pathname.slice(encoded + 3);
  location.replace(`${base}#${fragment}`);
}
