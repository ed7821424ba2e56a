import type { ProbeSpec } from '../run.ts';
import { createAccuracyProbe, createReestimatedAccuracyProbe, createTrainingAccuracyProbe } from './accuracy.ts';
import { createBatchMatesProbe, createFlipsProbe } from './batchMates.ts';
import { createDecisionBoundaryProbe } from './decisionBoundary.ts';
import { createHistogramsProbe, createQuantilesProbe } from './distributions.ts';
import { createDriftProbe } from './drift.ts';
import { createInternalShiftProbe } from './internalShift.ts';
import { createMomentsProbe } from './moments.ts';
import { createOutputsProbe } from './outputs.ts';
import { createPredictionsProbe } from './predictions.ts';
import type { Probe, Subject } from './probe.ts';
import { createProfileProbe } from './profile.ts';
import { createStepHistogramsProbe, createStepMomentsProbe } from './steps.ts';
import { createGradientNormsProbe, createWeightNormsProbe, createWeightsProbe } from './weights.ts';

type Create<Kind> = (subject: Subject, spec: Extract<ProbeSpec, { kind: Kind }>) => Probe;

/** Every probe by its kind. The training loss needs none: each step gives it. */
export const probes: { readonly [Kind in ProbeSpec['kind']]: Create<Kind> } = {
  accuracy: createAccuracyProbe,
  trainingAccuracy: createTrainingAccuracyProbe,
  reestimatedAccuracy: createReestimatedAccuracyProbe,
  batchMates: createBatchMatesProbe,
  flips: createFlipsProbe,
  moments: createMomentsProbe,
  histograms: createHistogramsProbe,
  quantiles: createQuantilesProbe,
  stepMoments: createStepMomentsProbe,
  stepHistograms: createStepHistogramsProbe,
  drift: createDriftProbe,
  internalShift: createInternalShiftProbe,
  weights: createWeightsProbe,
  weightNorms: createWeightNormsProbe,
  gradientNorms: createGradientNormsProbe,
  profile: createProfileProbe,
  decisionBoundary: createDecisionBoundaryProbe,
  predictions: createPredictionsProbe,
  outputs: createOutputsProbe,
};

/** Lays out the probe of a spec. */
export function createProbe(subject: Subject, spec: ProbeSpec): Probe {
  return (probes[spec.kind] as Create<ProbeSpec['kind']>)(subject, spec);
}
