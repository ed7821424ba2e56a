import { describe, expect, it } from 'vitest';
import { engineNames } from '../browser/support/engine.ts';
import { useEngine, useSite } from './engine.ts';

/** The smallest Wasm module with a SIMD instruction: a function that makes a vector and drops it. */
const simdModule = [
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[1, 4, 1, 96, 0, 0],
  ...[3, 2, 1, 0],
  ...[10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11],
];

const url = useSite();

describe.each(engineNames)('%s', (name) => {
  const engine = useEngine(name);

  it('shows the English front page', async (context) => {
    const browser = engine(context);
    await browser.goto(`${url()}/en/`);
    expect(await browser.evaluate('document.documentElement.lang')).toBe('en');
  });

  it('runs Wasm SIMD', async (context) => {
    const browser = engine(context);
    await browser.goto(`${url()}/en/`);
    expect(await browser.evaluate(`WebAssembly.validate(new Uint8Array(${JSON.stringify(simdModule)}))`)).toBe(true);
  });

  it('awaits what is evaluated, and passes its error on', async (context) => {
    const browser = engine(context);
    expect(await browser.evaluate('new Promise((resolve) => setTimeout(() => resolve([1, null]), 20))')).toEqual([
      1,
      null,
    ]);
    await expect(browser.evaluate('Promise.reject(new Error("broken"))')).rejects.toThrow('broken');
  });
});
