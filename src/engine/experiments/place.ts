/** Where a network stands after some training: what studies of the loss around that place have in common. */
import type { RunSpec } from '../run.ts';
import type { Settings, SettingValues } from '../settings.ts';
import { bothClassifiers, taskSettings } from './classifier.ts';

export const placeSettings = {
  ...taskSettings,
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.1 },
  step: { kind: 'integer', min: 0, max: 400, initial: 0 },
  /** How far is looked; 1 moves each unit's weights by their own length. */
  radius: { kind: 'real', scale: 'log', min: 0.01, max: 10, initial: 1 },
} as const satisfies Settings;

interface Place extends Omit<SettingValues<typeof placeSettings>, 'radius'> {
  readonly seed: number;
}

/** With batch norm, then without, trained up to that step and not watched on the way. */
export function networksAt(place: Place): readonly [RunSpec, RunSpec] {
  const { task, standardize, depth, learningRate, step, seed } = place;
  const optimizer = { kind: 'sgd', learningRate } as const;
  return bothClassifiers({ task, standardize, depth, seed, optimizer, steps: step, probes: [] });
}
