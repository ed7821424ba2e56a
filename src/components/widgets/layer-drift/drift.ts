/** What the drifting layers train, and one moment of them as figure, words and table see it. Pure. */
import { contenders } from '../../../engine/experiments/classifier.ts';
import { driftProbes, driftSettings, driftSpecs, driftSteps } from '../../../engine/experiments/drift.ts';
import { median } from '../../../engine/experiments/statistics.ts';
import type { ProbeSpec } from '../../../engine/run.ts';
import { initialValues } from '../../../engine/settings.ts';
import { ridgeBins, rowSteps } from '../../figures/ridgeBins.ts';
import type { Ridgeline } from '../../figures/ridges.ts';
import type { Values } from '../../params/param.ts';
import type { RunHistory } from '../../training/history.ts';
import type { Seen } from '../../training/state.ts';
import type { TrainingPlan, TrainingWidget } from '../../training/training.ts';
import { params } from './params.ts';

export type DriftWidgetSettings = Values<typeof params>;

/** Inputs above 0 are drawn up to here. */
export const highest = 8;

const bins = ridgeBins({ high: highest, width: 0.2 });

/** What has been read of one network, up to the step shown. */
export interface DriftNetwork extends Ridgeline {
  /** Distance moved since the reading before, in standard deviations of a unit, mean over its units. */
  readonly drifts: readonly Reading[];
  readonly meanDrift: number | undefined;
  /** Change of the layer's gradient when all layers before it have made their step. */
  readonly shifts: readonly Reading[];
  readonly medianShift: number | undefined;
}

interface Reading {
  readonly step: number;
  readonly value: number;
}

export interface DriftData {
  /** Counted from 1. */
  readonly layer: number;
  readonly shownStep: number;
  readonly totalSteps: number;
  readonly with: DriftNetwork;
  readonly without: DriftNetwork;
}

const histograms: ProbeSpec = { kind: 'histograms', schedule: [[0, driftSteps.drift]], ...bins };

export const layerDrift: TrainingWidget<typeof params, DriftData> = {
  params,
  planOf: ({ learningRate, seed }) => ({
    specs: driftSpecs({ ...initialValues(driftSettings), learningRate, seed }, [histograms]),
    steps: driftSteps.all,
  }),
  dataAt,
};

function dataAt({ plan, history, step }: Seen<TrainingPlan<typeof params>>): DriftData {
  const { layer } = plan.values;
  const network = (index: number) => networkAt(history.runs[index], layer, step);
  return {
    layer,
    shownStep: step,
    totalSteps: plan.steps,
    with: network(contenders.with),
    without: network(contenders.without),
  };
}

function networkAt(run: RunHistory | undefined, layer: number, step: number): DriftNetwork {
  const readings = (probe: number) =>
    (run?.measurements ?? []).filter((reading) => reading.probe === probe && reading.step <= step);
  // Probes of inputs leave out the first layer; the drift probe gives two numbers for each layer, the shift probe three.
  const place = layer - 2;
  const rows = readings(driftProbes.picture).map(({ step: at, values }) => ({
    step: at,
    shares: values.subarray(place * bins.bins, (place + 1) * bins.bins),
  }));
  const valuesOf = (probe: number, index: number): Reading[] =>
    readings(probe).map(({ step: at, values }) => ({ step: at, value: values[index] as number }));
  // Nothing has moved at the first reading.
  const drifts = valuesOf(driftProbes.drift, 2 * place).slice(1);
  const shifts = valuesOf(driftProbes.shift, 3 * (layer - 1));
  return {
    rows: rows.filter((row) => row.step % rowSteps === 0),
    now: rows.at(-1),
    drifts,
    meanDrift: drifts.length > 0 ? drifts.reduce((sum, { value }) => sum + value, 0) / drifts.length : undefined,
    shifts,
    medianShift: shifts.length > 0 ? median(shifts.map(({ value }) => value)) : undefined,
  };
}
