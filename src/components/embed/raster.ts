/** Pictures of pixels, made when the site is built: the same on every machine, with a font that has both languages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import subsetFont from 'subset-font';
import { expectGlyphs, spelled } from './glyphs.ts';

const { resolve: find } = createRequire(resolve('package.json'));
const family = 'Noto Sans S Chinese';
const weights = ['Regular', 'Bold'] as const;

const ready = initWasm(readFileSync(find('@resvg/resvg-wasm/index_bg.wasm')));

/** Every character that a picture had so far, and fonts of just these: with 30,000 characters a picture takes seconds. */
const characters = new Set<string>();
let fonts: Promise<Buffer[]> = Promise.resolve([]);

/** @param width in pixels; the height follows */
export async function toPng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  await ready;
  const text = spelled(svg);
  const picture = new Resvg(text, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: await fontsFor(text), defaultFontFamily: family, sansSerifFamily: family },
  });
  const pixels = picture.render();
  const png = Uint8Array.from(pixels.asPng());
  pixels.free();
  picture.free();
  return png;
}

function fontsFor(svg: string): Promise<Buffer[]> {
  const before = characters.size;
  for (const character of svg) characters.add(character);
  if (characters.size > before) {
    const text = [...characters].join('');
    const folder = join(dirname(find('@embedpdf/fonts-sc')), '../fonts');
    fonts = Promise.all(weights.map((weight) => fontOf(join(folder, `NotoSansHans-${weight}.otf`), text)));
  }
  return fonts;
}

async function fontOf(file: string, text: string): Promise<Buffer> {
  // By these names a weight is known as one of its family.
  const font = await subsetFont(readFileSync(file), text, { targetFormat: 'sfnt', preserveNameIds: [16, 17] });
  expectGlyphs(font, text);
  return font;
}
