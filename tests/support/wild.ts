/** Addresses as nobody means them; the same ones in every run. */

/** Mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: () => number, all: readonly T[]): T {
  return all[Math.floor(random() * all.length)] as T;
}

const nasty = [
  'NaN',
  '-0',
  '1e308',
  '-1e308',
  'Infinity',
  '0x1f',
  '',
  ' ',
  '%',
  '%00',
  '\u0000',
  '１',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'null',
  '__proto__',
  '9'.repeat(10_000),
  '🙂'.repeat(99),
];

/** Names that every widget's address may hold besides its settings, or that nobody should give a meaning. */
const otherNames = ['step', 'utm', '__proto__', 'constructor', ''];

/** @param settings names of what an address may hold */
export function randomQuery(random: () => number, settings: readonly string[]): string {
  const names = [...settings, ...otherNames];
  const anyText = () =>
    String.fromCharCode(...Array.from({ length: Math.floor(random() * 8) }, () => random() * 0x500));
  const text = () =>
    random() < 0.5 ? pick(random, nasty) : random() < 0.5 ? String((random() - 0.5) * 1e3) : anyText();
  const pairs = Array.from(
    { length: Math.floor(random() * 6) },
    () => `${pick(random, names)}=${random() < 0.5 ? encodeURIComponent(text()) : text()}`,
  );
  return `?${pairs.join('&')}`;
}
