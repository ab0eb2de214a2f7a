// Makes public/fonts/ anew: `npm ci && npm run make` in this folder.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import subset from 'subset-font';

const from = new URL('node_modules/@fontsource-variable/atkinson-hyperlegible-next/', import.meta.url);
const to = new URL('../../public/fonts/', import.meta.url);
const range = (first, last) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));

// English and Spanish, the names and words that people bring from their neighbours, and the signs
// of the app. Anything else comes from the device's own font.
const signs = range(0x20, 0x7e) + 'ÁÉÍÑÓÚÜÄÖáéíñóúüäößàâçèêëîïôùû¿¡\u00a0°·×‘’“”–—…−';

const font = await subset(
  readFileSync(new URL('files/atkinson-hyperlegible-next-latin-wght-normal.woff2', from)),
  signs,
  {
    targetFormat: 'woff2',
    // From regular to the one bold that style/ uses.
    variationAxes: { wght: { min: 400, max: 600 } },
    keepFeatures: ['kern', 'tnum'],
    noHinting: true,
  },
);
writeFileSync(new URL('atkinson.woff2', to), font);
copyFileSync(new URL('LICENSE', from), new URL('OFL.txt', to));
console.log(`${font.length} bytes for ${[...signs].length} signs`);
