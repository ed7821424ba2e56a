import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { systemFirefox } from '../../../scripts/programs.mjs';
import type { EngineBrowser, Skipped } from './engine.ts';

const timeout = 30_000;
/** Code that runs in the page gives up on its own, and says what it waited for. */
const patience = 180_000;

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
    protocolTimeout: patience,
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return {
    version: await browser.version(),
    async goto(url) {
      // What a page was still loading when it is left ends with an error, which is not one of the next page.
      await page.goto('about:blank');
      errors.length = 0;
      await page.goto(url, { timeout });
    },
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    press: (key) => page.keyboard.press(key),
    errors: async () => errors.splice(0),
    close: async () => {
      await browser.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
