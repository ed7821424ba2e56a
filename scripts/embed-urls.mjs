// `npm run embed-urls`: adds what the build in dist/ releases to embed-urls.lock. Nothing is ever taken out of it: other
// people's pages hold these addresses. Those of a numbered release carry the digest of their bytes, which never change.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const file = 'embed-urls.lock';
const numbered = /^\/embed\/v\d+\.\d+\.\d+\//;

/** Addresses from the root of the site, each with the digest of its bytes, or ''. @typedef {Map<string, string>} Released */

/** @returns {Released} */
export function readLock() {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return new Map(
    lines
      .filter((line) => line.startsWith('/'))
      .map((line) => /** @type {[string, string]} */ ([...line.split(' '), ''].slice(0, 2))),
  );
}

/** Of a script, wherever the site that it was built for stands. @param {string} script */
export function digestOf(script) {
  const anywhere = script.replace(/https?:\/\/[^\s"'`]*\/embed\//g, '/embed/');
  return `sha384-${createHash('sha384').update(anywhere).digest('base64')}`;
}

/** Everything in dist/ that other sites may point at. @returns {Released} */
export function readBuild() {
  const files = globSync(['dist/embed/**', 'dist/*/w/**']).filter((path) => statSync(path).isFile());
  return new Map(
    files.map((path) => {
      const url = path
        .replaceAll('\\', '/')
        .replace(/^dist/, '')
        .replace(/index\.html$/, '');
      return [url, numbered.test(url) ? digestOf(readFileSync(path, 'utf8')) : ''];
    }),
  );
}

function main() {
  const lock = readLock();
  const added = [...readBuild()].filter(([url]) => !lock.has(url));
  const lines = [...lock, ...added].map(([url, digest]) => `${url} ${digest}`.trim()).sort();
  writeFileSync(file, `${lines.join('\n')}\n`);
  console.log(`${added.length} added, ${lines.length} in all`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
