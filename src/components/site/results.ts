/** Numbers of the committed results, as prose quotes them. */
import { finite, median } from '../../engine/experiments/statistics.ts';
import { type Locale, type Phrase, say } from '../../i18n/strings.ts';
import { formatNumber } from '../params/format.ts';

/** One measure in one cell of a sweep: `null` where the thing never happened. */
interface Measured {
  readonly median: number | null;
  readonly spread: readonly [number | null, number | null];
  /** One per seed. */
  readonly rows: readonly (number | null)[];
}

interface ResultFile {
  readonly seeds: readonly number[];
  readonly sweeps: {
    readonly [name: string]: {
      readonly cells: readonly {
        readonly settings: { readonly [name: string]: unknown };
        readonly measures: { readonly [name: string]: Measured };
      }[];
    };
  };
}

/** Which number is meant. */
export interface ResultQuery {
  /** Experiment: the name of its file in src/content/results. */
  readonly of: string;
  readonly sweep: string;
  /** The cell, as `learningRate=0.1&depth=3`; may be left out where the sweep has one cell. */
  readonly at?: string | undefined;
  readonly measure: string;
  /** A measure of the same cell, or `otherMeasure@learningRate=1` of another: the number is then the ratio, seed by seed. */
  readonly over?: string | undefined;
}

export type ResultFormat = 'number' | 'percent' | 'whole' | 'times';

const files = import.meta.glob<ResultFile>(['../../content/results/*.json', '!**/bits.json'], {
  eager: true,
  import: 'default',
});

const never: Phrase = { en: 'never', zh: '从未' };

/** @throws RangeError that says what there is */
export function findResult(query: ResultQuery): Measured {
  const { of, sweep, at = '', measure, over } = query;
  const measured = cellMeasure(of, sweep, at, measure);
  if (over === undefined) return measured;
  const [name = '', place = at] = over.split('@');
  return ratio(measured, cellMeasure(of, sweep, place, name));
}

/** How many seeds a file has. */
export function seedsOf(of: string): number {
  return fileOf(of).seeds.length;
}

/** `0.031 [0.030, 0.033]` in parts: the median, and the smallest and largest over the seeds. */
export function writeResult({ median, spread }: Measured, format: ResultFormat, locale: Locale) {
  const write = (value: number | null) => writeValue(value, format, locale);
  const [low, high] = spread;
  return { median: write(median), spread: `[${write(low)}, ${write(high)}]` };
}

function writeValue(value: number | null, format: ResultFormat, locale: Locale): string {
  if (value === null) return say(never, locale);
  if (format === 'percent') return `${formatNumber(100 * value, locale, 2)}${locale === 'zh' ? '%' : '\u00a0%'}`;
  if (format === 'whole') return formatNumber(Math.round(value), locale, 6);
  const digits = formatNumber(value, locale, value >= 100 ? 3 : 2);
  return format === 'times' ? `${digits}${locale === 'zh' ? '\u00a0倍' : '\u00a0×'}` : digits;
}

function fileOf(of: string): ResultFile {
  const file = files[`../../content/results/${of}.json`];
  if (!file) throw new RangeError(`Result: expected of to be one of ${Object.keys(files).join(', ')}, got ${of}`);
  return file;
}

function cellMeasure(of: string, sweep: string, at: string, measure: string): Measured {
  const { sweeps } = fileOf(of);
  const cells = sweeps[sweep]?.cells;
  if (!cells) throw new RangeError(`Result of ${of}: expected sweep to be one of ${Object.keys(sweeps)}, got ${sweep}`);
  const wanted = [...new URLSearchParams(at)];
  const found = cells.filter(({ settings }) => wanted.every(([key, value]) => String(settings[key]) === value));
  const [cell] = found;
  if (!cell || found.length > 1) {
    const all = cells.map(({ settings }) => JSON.stringify(settings)).join(' ');
    throw new RangeError(`Result of ${of}, ${sweep}: expected at to name one of ${all}, got ${at || 'nothing'}`);
  }
  const measured = cell.measures[measure];
  const names = Object.keys(cell.measures).join(', ');
  if (!measured)
    throw new RangeError(`Result of ${of}, ${sweep}: expected measure to be one of ${names}, got ${measure}`);
  return measured;
}

/** Seed by seed; a pair in which either never happened counts as never. */
function ratio(a: Measured, b: Measured): Measured {
  const rows = a.rows.map((value, i) => {
    const other = b.rows[i];
    return value === null || other === null || other === undefined ? null : value / other;
  });
  const known = rows.map((value) => value ?? Infinity);
  return {
    rows,
    median: finite(median(known)),
    spread: [finite(Math.min(...known)), finite(Math.max(...known))],
  };
}
