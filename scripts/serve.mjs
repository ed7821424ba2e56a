// Serves a folder the way a static host does: gzip, types, 404.html, directories with a slash, headers of its file _headers.
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headersOf } from './headers.mjs';

const compress = promisify(gzip);

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.py': 'text/x-python; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/**
 * @typedef {{ modified: number, body: Buffer, zipped: Buffer | undefined, type: string }} Entry
 * @typedef {object} ServeOptions
 * @property {number} [port] 0, the default, takes any free one
 * @property {Record<string, string>} [headers] sent with every answer
 * @property {(file: string) => void} [onSend] told of every file that is sent
 * @typedef {{ url: string, port: number, close: () => Promise<void> }} Server
 */

/**
 * @param {Buffer} body
 * @param {string} type
 */
const zip = (body, type) => (/text|json|xml|wasm/.test(type) ? compress(body, { level: 9 }) : undefined);

/** Reads and compresses a file once, until it changes. */
function fileCache() {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  /** @param {string} file */
  return async (file) => {
    const modified = (await stat(file)).mtimeMs;
    const known = entries.get(file);
    if (known?.modified === modified) return known;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const body = await readFile(file);
    const entry = { modified, body, type, zipped: await zip(body, type) };
    entries.set(file, entry);
    return entry;
  };
}

/** @param {string} path */
const isFolder = (path) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * @param {string} folder
 * @param {string} url
 * @returns {Promise<{ file: string } | { redirect: string }>}
 */
async function locate(folder, url) {
  const { pathname, search } = new URL(url, 'http://localhost');
  const path = join(folder, normalize(decodeURIComponent(pathname)));
  if (!(await isFolder(path))) return { file: path };
  return pathname.endsWith('/') ? { file: join(path, 'index.html') } : { redirect: `${pathname}/${search}` };
}

/** @param {string} file */
const cacheControl = (file) => (file.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache');

/**
 * @param {string} folder
 * @param {Record<string, string>} headers
 * @param {(file: string) => void} onSend
 */
function handler(folder, headers, onSend) {
  const read = fileCache();
  const asked = headersOf(folder);

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response @param {string} file @param {number} status */
  async function send(request, response, file, status) {
    const { body, zipped, type } = await read(file);
    onSend(file);
    const isZipped = zipped && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    const sent = isZipped ? zipped : body;
    response.writeHead(status, {
      'content-type': type,
      'content-length': sent.length,
      'cache-control': cacheControl(file),
      vary: 'Accept-Encoding',
      ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
      ...(await asked)(new URL(request.url ?? '/', 'http://localhost').pathname),
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : sent);
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function answer(request, response) {
    const found = await locate(folder, request.url ?? '/');
    if ('redirect' in found) return void response.writeHead(301, { location: found.redirect, ...headers }).end();
    return send(request, response, found.file, 200);
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  return (request, response) =>
    answer(request, response)
      .catch(() => send(request, response, join(folder, '404.html'), 404))
      .catch(() => response.writeHead(404, { 'content-type': 'text/plain', ...headers }).end('Not found\n'));
}

/**
 * Listens on this machine only.
 * @param {string} folder
 * @param {ServeOptions} [options]
 * @returns {Promise<Server>}
 */
export function serve(folder, { port = 0, headers = {}, onSend = () => {} } = {}) {
  const server = createServer(handler(folder, headers, onSend));
  const close = () =>
    new Promise((/** @type {(value: void) => void} */ resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
      resolve({ url: `http://localhost:${bound}`, port: bound, close });
    });
  });
}
