import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from './serve.mjs';

const folder = join(mkdtempSync(join(tmpdir(), 'serve-')), 'dist');
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'en'), { recursive: true });
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, 'en/index.html'), '<p>Batch norm</p>');
  writeFileSync(join(folder, '404.html'), '<p>Nothing here</p>');
  writeFileSync(join(folder, '_astro/a.js'), 'export {}');
  writeFileSync(join(folder, '../secret.txt'), 'secret');
  site = await serve(folder, { headers: { 'x-test': 'yes' } });
});
afterAll(() => site.close());

/** Unlike fetch, this sends the path as it is. */
const rawStatus = (path: string) =>
  new Promise((resolve) => {
    request({ port: site.port, path }, (response) => resolve(response.resume().statusCode)).end();
  });

it('sends a folder as its index, gzipped, with the extra headers', async () => {
  const response = await fetch(`${site.url}/en/?batchSize=8`);
  expect(await response.text()).toBe('<p>Batch norm</p>');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('x-test')).toBe('yes');
});

it('sends a folder without its slash to the one with it, query kept', async () => {
  const response = await fetch(`${site.url}/en?batchSize=8`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([301, '/en/?batchSize=8']);
});

it('lets only hashed files be kept for ever', async () => {
  const cacheOf = async (path: string) => (await fetch(site.url + path)).headers.get('cache-control');
  expect(await cacheOf('/_astro/a.js')).toMatch(/immutable/);
  expect(await cacheOf('/en/')).toBe('no-cache');
});

it('answers an unknown address with the 404 page', async () => {
  const response = await fetch(`${site.url}/fr/`);
  expect([response.status, await response.text()]).toEqual([404, '<p>Nothing here</p>']);
});

it('stays inside its folder', async () => {
  expect(await rawStatus('/../secret.txt')).toBe(404);
  expect(await rawStatus('/%2e%2e%2fsecret.txt')).toBe(404);
});

it('sees a file that changed', async () => {
  await fetch(`${site.url}/en/`);
  writeFileSync(join(folder, 'en/index.html'), '<p>Changed</p>');
  expect(await (await fetch(`${site.url}/en/`)).text()).toBe('<p>Changed</p>');
});
