import { describe, expect, it } from 'vitest';
import bits from '../../src/content/results/bits.json';
import { engineNames } from '../browser/support/engine.ts';
import { useEngine, useSite } from './engine.ts';

const url = useSite();

/** Presses the button as soon as it works, and waits for every row. */
const trainAll = `(async () => {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const rows = () => [...document.querySelectorAll('.same-bits tbody tr')];
  const isDone = () => rows().every((row) => row.children[2].textContent !== '');
  document.querySelector('.same-bits').scrollIntoView();
  for (let waited = 0; waited < 25000 && !isDone(); waited += 100) {
    const button = document.querySelector('.same-bits button');
    if (button && !button.disabled && rows().every((row) => row.children[2].textContent === '')) button.click();
    await pause(100);
  }
  return Object.fromEntries(rows().map((row) => [row.dataset.run, row.children[2].textContent]));
})()`;

describe.each(engineNames)('%s', (name) => {
  const engine = useEngine(name);

  it('trains every reference run to the committed bits (E6)', async (context) => {
    const browser = engine(context);
    await browser.goto(`${url()}/en/same-bits/`);
    expect(await browser.evaluate(trainAll)).toEqual(bits);
  });
});
