import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import bits from '../../src/content/results/bits.json';
import { type EngineBrowser, engineNames } from '../browser/support/engine.ts';
import { useEngine, useSite } from './engine.ts';

const url = useSite();

const cells = `Object.fromEntries([...document.querySelectorAll('.same-bits tbody tr')]
  .map((row) => [row.dataset.run, row.children[2].textContent]))`;

/** Presses the button once it answers, then asks again and again what the table says. */
async function trainAll(browser: EngineBrowser): Promise<Record<string, string>> {
  for (;;) {
    const found = await browser.evaluate<Record<string, string>>(cells);
    const done = Object.values(found).filter((fingerprint) => fingerprint !== '').length;
    if (done === Object.keys(bits).length) return found;
    if (done === 0) await browser.evaluate(`document.querySelector('.same-bits button:not([disabled])')?.click()`);
    await pause(300);
  }
}

describe.each(engineNames)('%s', (name) => {
  const engine = useEngine(name);

  it('trains every reference run to the committed bits (E6)', { timeout: 180_000 }, async (context) => {
    const browser = engine(context);
    await browser.goto(`${url()}/en/same-bits/`);
    expect(await trainAll(browser)).toEqual(bits);
  });
});
