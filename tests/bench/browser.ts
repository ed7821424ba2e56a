import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { assemblyscript } from '../../plugins/assemblyscript.mjs';
import { serve } from '../../scripts/serve.mjs';
import { chromiumToLaunch } from '../support/chromium.ts';
import type { Bench } from './page.ts';
import type { Options, Results } from './workload.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Isolation makes the clock 20 times finer. It would also allow threads, which index.html takes away again. */
const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** Builds the page as for readers and races on it in Chromium. */
export async function raceInBrowser(options: Options): Promise<Results> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    await buildPage(folder);
    const server = await serve(folder, { headers });
    try {
      return await openPage(server.url, options);
    } finally {
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

const buildPage = (outDir: string) => {
  return build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [assemblyscript()],
    worker: { format: 'iife', plugins: () => [assemblyscript()] },
    build: { outDir, emptyOutDir: true, target: 'esnext', assetsInlineLimit: 0, chunkSizeWarningLimit: 10_000 },
  });
};

async function openPage(url: string, options: Options): Promise<Results> {
  const browser = await chromium.launch(await chromiumToLaunch());
  try {
    const page = await browser.newPage();
    page.on('console', (message) => console.error(message.text()));
    await page.goto(url);
    return await page.evaluate((given) => (window as unknown as Bench).bench(given), options);
  } finally {
    await browser.close();
  }
}
