import type { HistogramBins, ProbeSpec } from '../run.ts';
import { createLayerInputs, type LayerInput } from './layerInputs.ts';
import type { Probe, Subject } from './probe.ts';

/**
 * `[layers, bins]`: share of the activations arriving at each linear layer but the first that fall in each of `bins`
 * equal parts of [low, high]; those outside count in the first or the last.
 */
export function createHistogramsProbe(subject: Subject, spec: Extract<ProbeSpec, { kind: 'histograms' }>): Probe {
  const read = createLayerInputs(subject);
  return () => Float32Array.from(read().flatMap((input) => sharesOf(input, spec)));
}

/** Share of the values, of all units or of one, in each bin; those outside count in the first or the last. */
export function sharesOf(
  { columns, values }: Pick<LayerInput, 'columns' | 'values'>,
  { bins, low, high, unit }: HistogramBins,
): number[] {
  const counts = new Array<number>(bins).fill(0);
  const every = unit === undefined ? 1 : columns;
  for (let i = (unit ?? 0) % columns; i < values.length; i += every) {
    const bin = Math.floor((((values[i] as number) - low) / (high - low)) * bins);
    const legal = Math.min(bins - 1, Math.max(0, bin));
    counts[legal] = (counts[legal] as number) + 1;
  }
  return counts.map((count) => (count * every) / values.length);
}

/** `[layers, levels]`: quantiles, over all units, of the activations arriving at each linear layer but the first. */
export function createQuantilesProbe(subject: Subject, { levels }: Extract<ProbeSpec, { kind: 'quantiles' }>): Probe {
  const read = createLayerInputs(subject);
  const quantiles = ({ values }: LayerInput) => {
    const sorted = Float64Array.from(values).sort();
    return levels.map((level) => sorted[Math.round(level * (sorted.length - 1))] as number);
  };
  return () => Float32Array.from(read().flatMap(quantiles));
}
