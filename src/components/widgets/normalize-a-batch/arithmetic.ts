/** The four lines of arithmetic, for any way of sharing means and variances among the numbers of a table. */

export type NormKind = 'batch' | 'layer' | 'group' | 'instance';

/** Units that share a mean in group norm. */
export const groupUnits = 8;

/** A table of numbers, one row per example and one column per unit, before and after its norm. */
export interface Normalized {
  readonly rows: number;
  readonly columns: number;
  readonly before: Float64Array;
  /** Of the group that each number belongs to. */
  readonly means: Float64Array;
  readonly variances: Float64Array;
  readonly xhat: Float64Array;
  readonly after: Float64Array;
}

interface Options {
  readonly norm: NormKind;
  readonly gamma: number;
  readonly beta: number;
  readonly eps: number;
}

/** The group of a number: numbers with equal names share a mean and a variance. */
export function groupOf(norm: NormKind, row: number, column: number): readonly [row: number, column: number] {
  if (norm === 'batch') return [0, column];
  if (norm === 'layer') return [row, 0];
  return [row, norm === 'group' ? Math.floor(column / groupUnits) : column];
}

/** Rows and columns that a group covers. */
export function groupSize(norm: NormKind, rows: number, columns: number): readonly [rows: number, columns: number] {
  if (norm === 'batch') return [rows, 1];
  if (norm === 'layer') return [1, columns];
  return [1, norm === 'group' ? groupUnits : 1];
}

/** Places of the numbers that share mean and variance with one of them. */
export function cellsLike(norm: NormKind, row: number, column: number, rows: number, columns: number): number[] {
  const [down, across] = groupOf(norm, row, column);
  const isMember = (r: number, c: number) => {
    const [d, a] = groupOf(norm, r, c);
    return d === down && a === across;
  };
  return Array.from({ length: rows * columns }, (_, i) => i).filter((i) =>
    isMember(Math.floor(i / columns), i % columns),
  );
}

/** Mean, variance (biased: over N, not N − 1), x̂ = (z − μ) / √(σ² + ε), and y = γ·x̂ + β of every number. */
export function normalize(
  before: Float64Array,
  rows: number,
  columns: number,
  { norm, gamma, beta, eps }: Options,
): Normalized {
  const groups = Int32Array.from(before, (_, i) => {
    const [down, across] = groupOf(norm, Math.floor(i / columns), i % columns);
    return down * columns + across;
  });
  const counts = new Float64Array(before.length);
  const means = new Float64Array(before.length);
  const variances = new Float64Array(before.length);
  const add = (to: Float64Array, group: number, value: number) => {
    to[group] = (to[group] as number) + value;
  };
  for (const group of groups) add(counts, group, 1);
  const share = (group: number, value: number) => value / (counts[group] as number);
  groups.forEach((group, i) => void add(means, group, share(group, before[i] as number)));
  const centered = before.map((value, i) => value - (means[groups[i] as number] as number));
  groups.forEach((group, i) => void add(variances, group, share(group, (centered[i] as number) ** 2)));
  const own = (values: Float64Array) => before.map((_, i) => values[groups[i] as number] as number);
  // A number alone is its own mean; rounding must not leave a trace of it.
  const xhat = centered.map((value, i) => {
    const group = groups[i] as number;
    return counts[group] === 1 ? 0 : value / Math.sqrt((variances[group] as number) + eps);
  });
  const after = xhat.map((value) => gamma * value + beta);
  return { rows, columns, before, means: own(means), variances: own(variances), xhat, after };
}
