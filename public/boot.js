'use strict';
if (window.trustedTypes) {
  trustedTypes.createPolicy('default', { createHTML: (html) => html });
}
const href = (rel) => document.querySelector(`link[rel="${rel}"]`).href;
document.addEventListener('DOMContentLoaded', () => {
  import(href('modulepreload')).then((app) => app.default({ module_or_path: fetch(href('preload')) }));
});
