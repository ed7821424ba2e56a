/** E4: the loss along one random line through the place where a network stands: fine enough to count every dip. */

import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import type { StudyRequest } from '../studies/study.ts';
import { linesClaims } from './claims/lines.ts';
import { bothClassifiers, measureBoth, taskSettings } from './classifier.ts';
import type { Experiment, Measures, StudyResult } from './experiment.ts';
import { finite } from './statistics.ts';

export const linesSettings = {
  ...taskSettings,
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.1 },
  step: { kind: 'integer', min: 0, max: 400, initial: 0 },
  /** Half the length of the line; 1 moves each unit's weights by their own length. */
  radius: { kind: 'real', scale: 'log', min: 0.01, max: 10, initial: 1 },
  /** Training examples whose loss is taken. */
  examples: { kind: 'integer', min: 2, max: 512, initial: 512 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof linesSettings>;

/** Places on a line, the network in the middle. */
const places = 201;

/** With batch norm, then without: of a random plane only the row through the network. */
function lineRequests({ learningRate, step, radius, examples, seed, ...task }: Values): StudyRequest[] {
  const specs = bothClassifiers({
    ...task,
    seed,
    optimizer: { kind: 'sgd', learningRate },
    steps: step,
    probes: [],
  });
  return specs.map((spec) => ({
    spec,
    step,
    study: { kind: 'surface', plane: { kind: 'random', seed, radius }, resolution: places, examples },
    part: { index: (places - 1) / 2, of: places },
  }));
}

function measureLine({ rows }: StudyResult, { radius }: Values): Measures {
  // A loss that is no number is that of outputs beyond all bounds.
  const losses = [...(rows[0]?.values ?? [])].map((loss) => (Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss));
  const rises = losses.slice(1).map((loss, i) => Math.abs(loss - (losses[i] as number)));
  const highest = Math.max(...losses);
  return {
    maxSlope: finite(Math.max(...rises) / ((2 * radius) / (places - 1))),
    maxLoss: finite(highest),
    /** Inner places whose loss is below that of both neighbors. */
    minima: losses.length > 0 ? losses.filter((_, i) => isMinimum(losses, i)).length : null,
    /** All rises and falls together, as a multiple of the height between the lowest and the highest place: 1 of a slope. */
    variation: finite(rises.reduce((sum, rise) => sum + rise, 0) / (highest - Math.min(...losses))),
  };
}

function isMinimum(losses: readonly number[], i: number): boolean {
  const [before, here, after] = [losses[i - 1], losses[i] as number, losses[i + 1]];
  return before !== undefined && after !== undefined && here < before && here < after;
}

const keep = ['maxSlope', 'maxLoss', 'minima', 'variation'].flatMap((name) => [`with.${name}`, `without.${name}`]);

export const lines: Experiment<typeof linesSettings> = {
  name: 'lines',
  question: 'How bumpy is the loss along a random line?',
  settings: linesSettings,
  specs: () => [],
  studies: lineRequests,
  measure: (values, _, studies) => measureBoth(studies, (study) => measureLine(study, values)),
  claims: linesClaims,
  sweeps: [
    { name: 'spiral', at: {}, grid: { step: [0, 200], examples: [64, 512] }, keep },
    { name: 'digits', at: { task: 'digits', standardize: true }, grid: { step: [0, 200] }, keep },
  ],
};
