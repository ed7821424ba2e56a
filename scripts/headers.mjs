// Reads the file _headers as Netlify and Cloudflare Pages do: a path, and under it, indented, the headers of what it matches.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {{ matches: (path: string) => boolean, headers: Record<string, string> }} HeaderRule
 * @param {string} text
 * @returns {HeaderRule[]}
 */
export function parseHeaders(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    const colon = words.indexOf(':');
    const rule = rules.at(-1);
    if (!/^\s/.test(line)) rules.push({ matches: matcher(words), headers: {} });
    else if (rule && colon > 0) rule.headers[words.slice(0, colon).toLowerCase()] = words.slice(colon + 1).trim();
  }
  return rules;
}

/** @param {string} pattern a path, where `*` stands for anything */
function matcher(pattern) {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`);
  return (/** @type {string} */ path) => expression.test(path);
}

/** The headers that a folder's file asks for. @param {string} folder @returns {Promise<(path: string) => Record<string, string>>} */
export async function headersOf(folder) {
  const text = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  const rules = parseHeaders(text);
  return (path) => Object.assign({}, ...rules.filter((rule) => rule.matches(path)).map((rule) => rule.headers));
}
