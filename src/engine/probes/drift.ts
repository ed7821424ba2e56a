import { createLayerInputs, type LayerInput, sortedColumn } from './layerInputs.ts';
import type { Probe, Subject } from './probe.ts';

// Keeps a unit that hardly varies from counting as one that moves far.
const FLOOR = 0.05;

interface Column {
  readonly sorted: Float64Array;
  readonly mean: number;
  readonly deviation: number;
}

/**
 * `[layers, 2]`: how far the activations arriving at each linear layer but the first have moved since the last reading,
 * averaged over units and measured in each unit's standard deviation + 0.05: 1-Wasserstein distance, and distance of
 * the means. 0 at the first reading.
 */
export function createDriftProbe(subject: Subject): Probe {
  const read = createLayerInputs(subject);
  let last: readonly (readonly Column[])[] | undefined;
  return () => {
    const now = read().map(columnsOf);
    const moved = now.flatMap((columns, layer) => distances(last?.[layer] ?? columns, columns));
    last = now;
    return Float32Array.from(moved);
  };
}

function columnsOf(input: LayerInput): Column[] {
  return Array.from({ length: input.columns }, (_, column) => {
    const sorted = sortedColumn(input, column);
    const mean = sorted.reduce((sum, value) => sum + value, 0) / input.rows;
    const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / input.rows;
    return { sorted, mean, deviation: Math.sqrt(variance) };
  });
}

function distances(before: readonly Column[], after: readonly Column[]): [wasserstein: number, mean: number] {
  let [wasserstein, mean] = [0, 0];
  after.forEach((column, unit) => {
    const old = before[unit] as Column;
    const scale = (column.deviation + FLOOR) * after.length;
    wasserstein += averageGap(old.sorted, column.sorted) / scale;
    mean += Math.abs(column.mean - old.mean) / scale;
  });
  return [wasserstein, mean];
}

/** For two samples of one size, the 1-Wasserstein distance is the mean gap between values of equal rank. */
function averageGap(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] as number) - (b[i] as number));
  return sum / a.length;
}
