import type { EngineName, Results, Timing } from './workload.ts';

/** One line of `npm run bench -- --json`. */
export interface Row {
  readonly workload: string;
  readonly engine: string;
  readonly msMin: number;
  readonly msMedian: number;
  /** How many times faster than the fastest other engine; below 1 for a slower one. Of minima; null without a peer. */
  readonly ratioToBestPeer: number | null;
  /** The fastest engine that is not ours and does the same work. */
  readonly bestPeer: EngineName | null;
  /** Of the plain-SIMD GFLOP/s measured in the same run. */
  readonly shareOfPeak: number;
}

export function rowsOf({ timings, peaks }: Results): readonly Row[] {
  const peak = Math.max(...peaks);
  return timings.map((timing) => {
    const bestPeer = bestPeerOf(timing.workload, timings);
    const msMin = Math.min(...timing.ms);
    return {
      workload: timing.workload,
      engine: timing.engine,
      msMin,
      msMedian: median(timing.ms),
      ratioToBestPeer: bestPeer ? Math.min(...bestPeer.ms) / msMin : null,
      bestPeer: bestPeer?.engine ?? null,
      shareOfPeak: timing.flops / msMin / 1e6 / peak,
    };
  });
}

/** First and last. */
const ends = (values: readonly number[]): readonly [number, number] => [
  values[0] ?? Number.NaN,
  values.at(-1) ?? Number.NaN,
];

function bestPeerOf(workload: string, timings: readonly Timing[]): Timing | undefined {
  const peers = timings.filter(
    (timing) => timing.workload === workload && timing.engine !== 'ours' && !timing.difference,
  );
  return peers.toSorted((a, b) => Math.min(...a.ms) - Math.min(...b.ms))[0];
}

/** Same weights and same batch give the same losses up to rounding, which some steps of training magnify. */
const LOSS_TOLERANCE = 1e-3;

/** Why the timings mean nothing: an engine that does not learn, or learns something else, does other work. */
export function complaintsAbout({ timings }: Results): readonly string[] {
  return timings.flatMap((timing) => {
    const { workload, engine, check, difference, losses } = timing;
    if (check === 'none') return [];
    const [first, last] = ends(losses);
    const ours = timings.find((other) => other.workload === workload && other.engine === 'ours')?.losses ?? [];
    const step = difference ? -1 : losses.findIndex((loss, i) => !isNear(loss, ours[i]));
    return [
      ...(check !== 'falls' || last < first
        ? []
        : [`${workload} ${engine}: expected a loss below ${first}, got ${last}`]),
      ...(step < 0
        ? []
        : [`${workload} ${engine}: expected our loss ${ours[step]} at step ${step}, got ${losses[step]}`]),
    ];
  });
}

const isNear = (loss: number, ours = Number.NaN): boolean => Math.abs(loss - ours) <= LOSS_TOLERANCE * Math.abs(ours);

const HEADINGS = ['', 'engine', 'ms min', 'ms median', 'ratio to best peer', 'share of peak', 'loss'];

export function tableOf({ timings, peaks }: Results, rows: readonly Row[]): string {
  const lines = rows.map((row, i) => {
    const { difference, losses } = timings[i] as Timing;
    const [first, last] = ends(losses);
    return [
      row.workload,
      row.engine + (difference ? ` (${difference})` : ''),
      row.msMin.toPrecision(3),
      row.msMedian.toPrecision(3),
      row.ratioToBestPeer === null ? '' : `${row.ratioToBestPeer.toPrecision(3)} × ${row.bestPeer}`,
      `${(100 * row.shareOfPeak).toPrecision(3)} %`,
      `${first.toFixed(3)} → ${last.toFixed(3)}`,
    ];
  });
  const cells = [HEADINGS, ...lines];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const table = cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] as number))
      .join('  ')
      .trimEnd(),
  );
  return [`Plain-SIMD peak ${Math.max(...peaks).toFixed(1)} GFLOP/s`, '', ...table].join('\n');
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}
