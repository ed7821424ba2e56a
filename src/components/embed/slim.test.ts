import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { expect, test } from 'vitest';
import { slim } from './slim.ts';

const drawn = (svg: string) => new Resvg(svg, { fitTo: { mode: 'width', value: 640 } }).render().pixels;

/** A border of a region: down in curves that mirror each other and run straight, then round. */
const border = `M20 20q0 10 0 20t${' 0 20'.repeat(12)} 8 15 18 5${' 20 0'.repeat(11)} 12-4-2-9-11-8-13-6z`;
const line = (y: number) => `<path d="M20 ${y}L300 ${y + 7.123456}" stroke="#d55e00" stroke-width="2" fill="none"/>`;
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320" viewBox="0 0 320 320"><g>
  <path d="${border}" fill="#d9ebe0" stroke="#1b1b1b"/></g><g>${line(40)}${line(90)}${line(140)}</g>
  <path d="" stroke="#0072b2" stroke-linecap="round"/><text x="20.0000001" y="200" font-size="14"></text></svg>`;

test('a picture made slim looks the same in half the bytes; what runs straight is a line (M24)', async () => {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const light = slim(picture);
  expect(light.length).toBeLessThan(picture.length / 2);
  expect(light).toMatch(/v2\d0[^v]*h2\d0/);
  const [before, after] = [drawn(picture), drawn(light)];
  expect(after.length).toBe(before.length);
  // Of 255: what a hundredth of a pixel does to the edge of a line.
  expect(after.filter((value, i) => Math.abs(value - (before[i] ?? 0)) > 32)).toHaveLength(0);
});
