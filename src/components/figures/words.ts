/** How wide words are before there is a page to measure them in: good to about 8 % for system sans fonts. */

/** Width of a text in CSS pixels at a font size. */
export function wordsWidth(words: string, fontSize: number): number {
  let ems = 0;
  for (const character of words) ems += characterWidth(character);
  return ems * fontSize;
}

function characterWidth(character: string): number {
  if (character > '\u2e7f') return 1;
  if (" iljI.,:;'|!".includes(character)) return 0.29;
  if ('frt-()'.includes(character)) return 0.38;
  if ('mwMW%@'.includes(character)) return 0.86;
  return character >= 'A' && character <= 'Z' ? 0.68 : 0.57;
}
