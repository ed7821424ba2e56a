import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { expectGlyphs, spelled } from './glyphs.ts';

const packageFile = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
const file = join(dirname(packageFile), '../fonts/NotoSansHans-Regular.otf');

test('a character that the font lacks is named, in a font of few characters and of many (M23)', async () => {
  const whole = readFileSync(file);
  const few = await subsetFont(whole, '批量 norm', { targetFormat: 'sfnt' });
  expect(() => expectGlyphs(few, '批量 norm')).not.toThrow();
  expect(() => expectGlyphs(few, '归')).toThrow('none for 归');
  expect(() => expectGlyphs(whole, '批量归一化 norm → ≥')).not.toThrow();
  expect(() => expectGlyphs(whole, '10₂')).toThrow('none for ₂');
});

test('raised and lowered digits and hats are spelled with what fonts have (M23)', async () => {
  const svg = spelled('<text>w₂ 10⁻⁸ x\u0302</text>');
  expect(svg.replace(/<[^>]*>/g, '')).toBe('w2 10\u22128 x^');
  expect(() => expectGlyphs(readFileSync(file), svg)).not.toThrow();
});
