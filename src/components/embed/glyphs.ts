/** What a font can show, and other spellings for what it can't. */

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';
const lowered = '₀₁₂₃₄₅₆₇₈₉';
const plain = '0123456789\u2212';

const small = (shift: string, sign = '') => `<tspan baseline-shift="${shift}" font-size="70%">${sign}</tspan>`;

/** The text of a picture without raised and lowered digits and without hats of their own, which few fonts have. */
export function spelled(svg: string): string {
  return svg
    .replace(new RegExp(`[${raised}]`, 'g'), (sign) => small('super', plain[raised.indexOf(sign)]))
    .replace(new RegExp(`[${lowered}]`, 'g'), (sign) => small('sub', plain[lowered.indexOf(sign)]))
    .replaceAll('\u0302', '<tspan dx="-0.56em" baseline-shift="25%" font-size="80%" stroke="none">^</tspan>');
}

/** @throws RangeError naming the characters that would be boxes */
export function expectGlyphs(font: Buffer, characters: Iterable<string>): void {
  const known = charactersOf(font);
  const missing = [...characters].filter((sign) => sign > ' ' && !known.has(sign.codePointAt(0) ?? 0));
  if (missing.length > 0)
    throw new RangeError(`expectGlyphs: expected a glyph for each character, none for ${missing}`);
}

/** From the table `cmap` of an OpenType font, in the two formats that hold ranges of characters. */
function charactersOf(font: Buffer): Set<number> {
  const known = new Set<number>();
  const cmap = tableOf(font, 'cmap');
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const map = font.subarray(cmap + font.readUInt32BE(cmap + 8 + 8 * i));
    const format = map.readUInt16BE(0);
    const ranges = format === 4 ? shortRanges(map) : format === 12 ? longRanges(map) : [];
    for (const { first, last } of ranges) for (let code = first; code <= last; code++) known.add(code);
  }
  return known;
}

function shortRanges(map: Buffer) {
  const size = map.readUInt16BE(6);
  return Array.from({ length: size / 2 }, (_, i) => ({
    first: map.readUInt16BE(16 + size + 2 * i),
    last: map.readUInt16BE(14 + 2 * i),
  }));
}

function longRanges(map: Buffer) {
  return Array.from({ length: map.readUInt32BE(12) }, (_, i) => ({
    first: map.readUInt32BE(16 + 12 * i),
    last: map.readUInt32BE(20 + 12 * i),
  }));
}

function tableOf(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new RangeError(`tableOf: expected a table ${tag} in the font, found none`);
}
