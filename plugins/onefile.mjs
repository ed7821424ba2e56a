// A built page with one island, as one file: its scripts are in it, compressed, and its policy allows those and no other.
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

/** @typedef {{ page: string, [id: string]: string }} Codes */

/** Unpacks the scripts: workers' code first, to lie there as text; the page's own starts last. */
const unpack = `(async()=>{const b=Uint8Array.from(atob(document.getElementById('packed').textContent),c=>c.charCodeAt(0)),t=await new Response(new Blob([b]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();for(const [id,code] of Object.entries(JSON.parse(t))){const s=document.createElement('script');s.id=id;s.type=id==='page'?'module':'text/plain';s.textContent=code;document.body.append(s)}})()`;

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * @param {string} html
 * @param {string} name
 */
function attribute(html, name) {
  const [, value] = new RegExp(` ${name}="([^"]*)"`).exec(html) ?? [];
  if (value === undefined) throw new Error(`onefile: expected an attribute ${name}, found none`);
  return value;
}

/**
 * Where the scripts of a page's island are.
 * @param {string} html
 */
export function islandOf(html) {
  return {
    component: attribute(html, 'component-url'),
    name: attribute(html, 'component-export'),
    renderer: attribute(html, 'renderer-url'),
  };
}

/**
 * @param {string} html of a frame
 * @param {Codes} codes scripts by the id of the element that will hold each; `page` runs
 */
export function intoOneFile(html, codes) {
  const [head = '', body = ''] = html.split('<body>');
  const scripts = [...head.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script ?? '');
  const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style ?? '');
  const policy = [
    "default-src 'none'",
    'img-src data: blob:',
    'worker-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
    `script-src 'wasm-unsafe-eval' ${[...scripts, unpack, codes.page].map(hashOf).join(' ')}`,
    `style-src ${styles.map(hashOf).join(' ')}`,
  ].join('; ');
  const packed = deflateRawSync(JSON.stringify(codes), { level: 9 }).toString('base64');
  const end = `<script type="text/plain" id="packed">${packed}</script><script>${unpack}</script></body>`;
  return [
    replaced(head, /(?<=http-equiv="content-security-policy" content=")[^"]*/, policy).replace(
      '<html',
      '<html data-alone',
    ),
    replaced(alone(body), /<\/body>/, end),
  ].join('<body>');
}

/**
 * The body without its scripts, with one still, and with the island's properties as plain JSON.
 * @param {string} body
 */
function alone(body) {
  const oneStill = replaced(body, /<div class="still still-narrow">.*?<\/div>/s, '').replace(
    'still still-wide',
    'still',
  );
  const props = plain([0, JSON.parse(unquoted(attribute(oneStill, 'props')))]);
  const island = `<astro-island ssr props="${quoted(JSON.stringify(props))}" data-preact-island-id="${attribute(oneStill, 'data-preact-island-id')}">`;
  return replaced(oneStill, /<astro-island [^>]*>/, island).replace(/<script.*?<\/script>/gs, '');
}

/**
 * Astro writes each value with its kind: 0 for what JSON has, 1 for a list. No view here is given anything else.
 * @param {[number, unknown]} written
 * @returns {unknown}
 */
function plain([kind, value]) {
  if (kind === 1 && Array.isArray(value)) return value.map(plain);
  if (kind !== 0) throw new Error(`onefile: expected plain properties, found kind ${kind}`);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

/**
 * @param {string} text
 * @param {RegExp} part
 * @param {string} by
 */
function replaced(text, part, by) {
  if (!part.test(text)) throw new Error(`onefile: expected ${part} in the page, found none`);
  return text.replace(part, () => by);
}

/** @param {string} text */
const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** @param {string} text */
const unquoted = (text) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
