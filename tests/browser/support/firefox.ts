import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { systemFirefox } from '../../../scripts/programs.mjs';
import type { EngineBrowser, Skipped } from './engine.ts';

const timeout = 30_000;

/** Firefox over WebDriver BiDi: Playwright drives only its own patched build, which cannot be had everywhere. */
export async function openFirefox(): Promise<EngineBrowser | Skipped> {
  const executablePath = systemFirefox();
  if (!executablePath) return { skipped: 'no Firefox on this machine' };
  const home = await mkdtemp(join(tmpdir(), 'firefox-'));
  const env = { ...process.env, HOME: home };
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    env,
    timeout,
    protocolTimeout: timeout,
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  return {
    version: await browser.version(),
    goto: async (url) => void (await page.goto(url, { timeout })),
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    close: async () => {
      await browser.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
