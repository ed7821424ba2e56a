// `import bytes from './core.as.ts?as'` compiles AssemblyScript while Vite loads it: bytes is a Uint8Array of Wasm.
// The bytes are inlined, so that a worker made from a blob (an embed in an opaque origin) needs no second request.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/assemblyscript', import.meta.url));
const { version } = createRequire(import.meta.url)('assemblyscript/package.json');

// No relaxed SIMD: its results differ between machines, and one seed must give the same bits everywhere.
const FLAGS = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--use', 'abort='];

/** Hardly any character from # on needs an escape. */
const FIRST_CHARACTER = '#'.charCodeAt(0);
/** From here to 255, then from 0: so the prefix of SIMD instructions, 0xfd, is among those that take one byte of UTF-8. */
const FIRST_BYTE = 244;

/** @type {Map<string, Promise<Uint8Array>>} */
const compiling = new Map();

/** @param {string} file */
const isSource = (file) => file.endsWith('.as.ts');

/**
 * The entry may import any file of its folder, so all of them belong to it.
 * @param {string} entry
 */
function sources(entry) {
  const folder = dirname(entry);
  const names = readdirSync(folder).filter(isSource).sort();
  return names.map((name) => join(folder, name));
}

/** @param {string} entry */
function cacheKey(entry) {
  const hash = createHash('sha256').update([version, ...FLAGS, basename(entry)].join('\0'));
  for (const file of sources(entry)) hash.update(`\0${basename(file)}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 32);
}

/**
 * The place of the first complaint goes along: without it the error page of `astro dev` highlights some large file of
 * node_modules, which keeps the server busy for ten seconds.
 * @param {string} folder
 * @param {string} complaint
 */
function compileError(folder, complaint) {
  const [, name, line, column] = /in (\S+\.as\.ts)\((\d+),(\d+)\)/.exec(complaint) ?? [];
  const error = new Error(`AssemblyScript: ${complaint}`);
  if (!name) return error;
  const file = join(folder, name);
  return Object.assign(error, { id: file, loc: { file, line: Number(line), column: Number(column) } });
}

/**
 * Names are relative to the entry's folder: the same sources give the same bytes wherever the project lies.
 * @param {string} entry
 */
async function compile(entry) {
  const { default: asc } = await import('assemblyscript/asc');
  const stdout = asc.createMemoryStream();
  const stderr = asc.createMemoryStream();
  let wasm = new Uint8Array();
  /** @param {string} _name @param {string | Uint8Array} contents */
  const writeFile = (_name, contents) => {
    if (typeof contents !== 'string') wasm = Uint8Array.from(contents);
  };
  const args = [basename(entry), '--baseDir', dirname(entry), '--outFile', 'out.wasm', ...FLAGS];
  const { error } = await asc.main(args, { stdout, stderr, writeFile });
  if (error) throw compileError(dirname(entry), `${error.message}\n${stderr.toString()}`);
  return wasm;
}

/**
 * Written beside and renamed, because a build, its workers and the tests may compile at the same time.
 * @param {string} file
 * @param {Uint8Array} wasm
 */
function store(file, wasm) {
  mkdirSync(CACHE, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, wasm);
  renameSync(draft, file);
}

/**
 * @param {string} entry
 * @param {string} file
 */
async function compileAndStore(entry, file) {
  const wasm = await compile(entry);
  store(file, wasm);
  return wasm;
}

/**
 * Wasm of an AssemblyScript entry, compiled at most once for the same sources.
 * @param {string} entry absolute path of a `.as.ts` file
 * @returns {Promise<Uint8Array>}
 */
export async function wasmOf(entry) {
  const file = join(CACHE, `${cacheKey(entry)}.wasm`);
  if (existsSync(file)) return readFileSync(file);
  const pending = compiling.get(file) ?? compileAndStore(entry, file).finally(() => compiling.delete(file));
  compiling.set(file, pending);
  return pending;
}

/** @param {Uint8Array} wasm */
function moduleOf(wasm) {
  // A character for each byte: gzip finds what repeats, which base64 would hide from it. A plain loop, because each engine
  // starts with it, before anything is compiled for speed; an element of a Uint8Array counts modulo 256.
  const text = Array.from(wasm, (byte) => String.fromCharCode(((byte - FIRST_BYTE) & 255) + FIRST_CHARACTER)).join('');
  return `const text = ${JSON.stringify(text)};
const bytes = new Uint8Array(text.length);
for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i) + ${FIRST_BYTE - FIRST_CHARACTER};
export default bytes;`;
}

/**
 * The file that `?as` asks to compile.
 * @param {string} id
 */
function entryOf(id) {
  return id.endsWith('.as.ts?as') ? id.slice(0, -'?as'.length) : undefined;
}

/** @returns {import('vite').Plugin} */
export function assemblyscript() {
  return {
    name: 'assemblyscript',
    enforce: 'pre',
    // Vitest keeps modules from one run to the next by the text of the entry, but what it imports makes the Wasm too.
    configureVitest({ defineCacheKeyGenerator }) {
      defineCacheKeyGenerator(({ id }) => {
        const entry = entryOf(id);
        return entry && cacheKey(entry);
      });
    },
    async load(id) {
      const entry = entryOf(id);
      if (!entry) return undefined;
      for (const file of sources(entry)) this.addWatchFile(file);
      return { code: moduleOf(await wasmOf(entry)), moduleType: 'js', map: null };
    },
  };
}
