import { describe, expect, test } from 'vitest';
import type { Claim, Experiment, Measures } from '../../../src/engine/experiments/experiment.ts';
import { experiments } from '../../../src/engine/experiments/index.ts';
import { measureOffline } from '../../../src/engine/lab/train.ts';
import { initialValues } from '../../../src/engine/settings.ts';

/** Seeds that no text quotes and no setting was chosen on. */
const firstSeed = 100;

/** Seconds of processor time that the claims of an experiment took when they were shared out; what is not here is new. */
const seconds: Readonly<Record<string, number>> = {
  noisyBatchNorm: 90,
  race: 32,
  drift: 28,
  initialization: 27,
  silhouettes: 26,
  bands: 23,
  recurrent: 21,
  trainability: 18,
  learningRateRange: 16,
  convergence: 15,
  batchSize: 15,
  landscape: 14,
  scaleInvariance: 14,
  lines: 9,
  hiddenWeights: 8,
  depth: 8,
  twoWeights: 7,
  trainAndInference: 6,
  shiftedPixels: 6,
  stepAndRewind: 6,
  covariateShift: 5,
  recurrentGamma: 5,
  outlierUnit: 5,
  deepLinear: 3,
};

/** So long is what was never measured thought to take. */
const usual = 10;

/** Files `claims-<n>.test.ts`, so that workers can share the load. */
const claimFiles = 4;

/** Names of all experiments, one list for each file: the longest first, each to the list that has the least to do. */
export function shareClaims(): readonly (readonly string[])[] {
  const shares = Array.from({ length: claimFiles }, () => ({ names: [] as string[], load: 0 }));
  const load = (name: string) => seconds[name] ?? usual;
  for (const name of Object.keys(experiments).sort((a, b) => load(b) - load(a))) {
    const idlest = shares.reduce((one, other) => (other.load < one.load ? other : one));
    idlest.names.push(name);
    idlest.load += load(name);
  }
  return shares.map(({ names }) => names);
}

/** Tests the claims of one share, each on seeds that are held out. */
export function testClaims(share: number): void {
  const names = shareClaims()[share] ?? [];
  describe.each(names)('%s', (name) => {
    const experiment = experiments[name] as Experiment;
    const holds = createJudge(experiment);
    test.each(experiment.claims.map((claim) => [claim.says, claim] as const))('claim: %s (E11)', (_, claim) => {
      expect(holds(claim)).toBe(true);
    });
  });
}

/** Claims that share settings share their runs. */
function createJudge(experiment: Experiment): (claim: Claim) => boolean {
  const known = new Map<string, Measures>();
  const measure = (at: object, seed: number) => {
    const values = { ...initialValues(experiment.settings), ...at, seed };
    const key = JSON.stringify(values);
    const measures = known.get(key) ?? measureOffline(experiment, values).measures;
    known.set(key, measures);
    return measures;
  };
  return ({ at, against = [], seeds: count = 12, holds }) => {
    const seeds = Array.from({ length: count }, (_, i) => firstSeed + i);
    const [own, ...others] = [at, ...against].map((cell) => seeds.map((seed) => measure(cell, seed)));
    return holds(own as readonly Measures[], ...others);
  };
}
