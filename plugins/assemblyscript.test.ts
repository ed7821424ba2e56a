import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wasmOf } from './assemblyscript.mjs';

const program = `import { twice } from './twice.as'; export function run(x: f32): f32 { return twice(x); }`;
const twice = (factor: number) => `export function twice(x: f32): f32 { return x * ${factor}; }`;

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function run(folder: string, x: number): Promise<number> {
  const wasm = Uint8Array.from(await wasmOf(join(folder, 'core.as.ts')));
  const { instance } = await WebAssembly.instantiate(wasm);
  return (instance.exports.run as (x: number) => number)(x);
}

it('compiles an entry with the files it imports, and again when one of them changes', async () => {
  const folder = folderOf({ 'core.as.ts': program, 'twice.as.ts': twice(2) });
  expect(await run(folder, 3)).toBe(6);
  writeFileSync(join(folder, 'twice.as.ts'), twice(5));
  expect(await run(folder, 3)).toBe(15);
});

it('gives the same bytes wherever the sources lie, and compiles them once', async () => {
  const files = { 'core.as.ts': program, 'twice.as.ts': twice(2) };
  const [here, there] = await Promise.all([folderOf(files), folderOf(files)].map((f) => wasmOf(join(f, 'core.as.ts'))));
  expect(here).toEqual(there);
});

it('names the file, line and column of a mistake, and leaves nothing behind', async () => {
  const folder = folderOf({
    'core.as.ts': program,
    'twice.as.ts': 'export function twice(x: f32): f32 {\n  return x * * 2; }',
  });
  const loc = { file: join(folder, 'twice.as.ts'), line: 2, column: 14 };
  await expect(wasmOf(join(folder, 'core.as.ts'))).rejects.toMatchObject({ loc });
  expect(readdirSync(folder).sort()).toEqual(['core.as.ts', 'twice.as.ts']);
});
