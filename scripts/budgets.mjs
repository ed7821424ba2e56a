// Weights that can be read off the built files, against budgets.json; tests/browser/budgets.spec.ts measures the rest.
import { globSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { wasmOf } from '../plugins/assemblyscript.mjs';
import { openReport } from './report.mjs';

const { pages, gzipBytes, bytes: plainBytes } = JSON.parse(readFileSync('budgets.json', 'utf8'));
const report = openReport('budgets');

/** @param {Uint8Array} bytes */
const weight = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** @param {string} file */
const fileWeight = (file) => weight(readFileSync(file));

/** @param {string} page */
function stylesheets(page) {
  const html = readFileSync(`dist/${page}index.html`, 'utf8');
  const links = html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g);
  return [...links].map(([, href]) => `dist${href}`);
}

/**
 * @param {string[]} files
 * @param {(file: string) => number} weigh
 */
function heaviest(files, weigh = fileWeight) {
  if (files.length === 0) throw new Error('found no such file in dist');
  return Math.max(...files.map(weigh));
}

/** As it lies on a disk. @param {string} file */
const size = (file) => statSync(file).size;

/**
 * @param {string} title
 * @param {number} limit
 * @param {() => number | Promise<number>} measure
 */
async function check(title, limit, measure) {
  try {
    const bytes = await measure();
    report(`${title}: ${bytes} of ${limit} bytes`, bytes > limit ? `  over by ${bytes - limit} bytes` : undefined);
  } catch (error) {
    report(title, String(error));
  }
}

for (const page of pages) {
  await check(`HTML of ${page}`, gzipBytes.html, () => fileWeight(`dist/${page}index.html`));
  await check(`CSS of ${page}`, gzipBytes.css, () =>
    stylesheets(page).reduce((sum, file) => sum + fileWeight(file), 0),
  );
}
await check('engine with worker', gzipBytes.engine, () => heaviest(globSync('dist/_astro/worker-*.js')));
await check('loader of embeds', gzipBytes.loader, () => fileWeight('dist/embed/v1/loader.js'));
await check('widget in one file', plainBytes.standalone, () =>
  heaviest(globSync('dist/embed/v1/*/*/standalone.html'), size),
);
await check('picture of a widget', plainBytes.picture, () => heaviest(globSync('dist/embed/v1/**/*.svg'), size));
for (const [title, entry] of Object.entries({ 'Wasm core': 'core', 'all kernels': 'full' })) {
  await check(title, gzipBytes.wasm, async () =>
    weight(await wasmOf(resolve(`src/engine/kernels/assembly/${entry}.as.ts`))),
  );
}
