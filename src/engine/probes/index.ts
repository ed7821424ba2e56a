import type { ProbeSpec } from '../run.ts';
import { createAccuracyProbe } from './accuracy.ts';
import { createDecisionBoundaryProbe } from './decisionBoundary.ts';
import { createMomentsProbe } from './moments.ts';
import { createPredictionsProbe } from './predictions.ts';
import type { Probe, Subject } from './probe.ts';

type Create<Kind> = (subject: Subject, spec: Extract<ProbeSpec, { kind: Kind }>) => Probe;

/** Every probe by its kind. The training loss needs none: each step gives it. */
export const probes: { readonly [Kind in ProbeSpec['kind']]: Create<Kind> } = {
  accuracy: createAccuracyProbe,
  moments: createMomentsProbe,
  decisionBoundary: createDecisionBoundaryProbe,
  predictions: createPredictionsProbe,
};

/** Lays out the probe of a spec. */
export function createProbe(subject: Subject, spec: ProbeSpec): Probe {
  return (probes[spec.kind] as Create<ProbeSpec['kind']>)(subject, spec);
}
