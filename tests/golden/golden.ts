/** States of every widget that were promised: what a link of an earlier release shows, it shows for ever. */
import { createHash } from 'node:crypto';
import states from './states.json' with { type: 'json' };

/** One link into an embed, and what came of it when it was released. */
export interface GoldenState {
  /** Version of the widget's settings that the link was made for. */
  readonly sv: number;
  readonly search: string;
  readonly outcome: string;
  /** How many numbers are drawn, and their digest: see `digestOf`. */
  readonly numbers: string;
  /** Bits of the runs, where there are runs over steps. */
  readonly fingerprint?: string;
}

export const goldenStates = states as Readonly<Record<string, readonly GoldenState[]>>;

/** Enough to see any other result, too few to see how a compiler orders a sum outside the engine. */
const digits = 10;

/**
 * Stands for the numbers of a table, whatever the words around them: how many there are, and a digest of ten digits of each.
 * @param csv as embeds hand it out
 */
export function digestOf(csv: string): string {
  const [, ...rows] = csv.replace(/"(?:[^"]|"")*"/g, 'words').split('\r\n');
  const cells = rows.flatMap((row) => row.split(','));
  // A missing measurement counts, words don't.
  const numbers = cells.filter((cell) => cell === '' || !Number.isNaN(Number(cell)));
  const text = numbers.map((cell) => (cell === '' ? cell : Number(cell).toPrecision(digits))).join(' ');
  return `${numbers.length}: ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

/** The address of a golden state, as the embeds of its time wrote it. */
export function addressOf({ sv, search }: Pick<GoldenState, 'sv' | 'search'>): string {
  return search ? `${search}&sv=${sv}` : `?sv=${sv}`;
}
