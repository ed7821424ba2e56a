// Weights that can be read off the built files, against budgets.json; tests/browser/budgets.spec.ts measures the rest.
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { wasmOf } from '../plugins/assemblyscript.mjs';
import { openReport } from './report.mjs';

const { pages, gzipBytes } = JSON.parse(readFileSync('budgets.json', 'utf8'));
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

/** @param {string[]} files */
function heaviest(files) {
  if (files.length === 0) throw new Error('found no such file in dist');
  return Math.max(...files.map(fileWeight));
}

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
await check('Wasm core', gzipBytes.wasm, async () =>
  weight(await wasmOf(resolve('src/engine/kernels/assembly/core.as.ts'))),
);
