/** E11: whether the γ of a recurrent batch norm has to begin small, as Cooijmans et al. 2016 found. */

import type { RunSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { recurrentGammaClaims } from './claims/recurrentGamma.ts';
import type { Experiment } from './experiment.ts';
import { recurrent, recurrentSettings, recurrentSpecs } from './recurrent.ts';

export const recurrentGammaSettings = {
  /** Every γ before the first step. */
  gamma: { kind: 'real', scale: 'log', min: 0.01, max: 10, initial: 0.5 },
  learningRate: recurrentSettings.learningRate,
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof recurrentGammaSettings>;

/** E11's network with statistics for each step. */
function withTheRest({ learningRate, seed }: Values) {
  return { norm: 'perStep', blankRows: false, clip: recurrentSettings.clip.initial, learningRate, seed } as const;
}

/** The same run with every γ of its norm, if it has one, at this value before the first step. */
export function beginningAt(gamma: number, spec: RunSpec): RunSpec {
  const layers = spec.layers.map((layer) => (layer.kind === 'recurrent' ? { ...layer, gamma } : layer));
  return { ...spec, layers };
}

export const recurrentGamma: Experiment<typeof recurrentGammaSettings> = {
  name: 'recurrentGamma',
  question: 'Must a recurrent batch norm begin small?',
  settings: recurrentGammaSettings,
  specs: (values) => recurrentSpecs(withTheRest(values)).map((spec) => beginningAt(values.gamma, spec)),
  measure: (values, results) => recurrent.measure(withTheRest(values), results, []),
  claims: recurrentGammaClaims,
  sweeps: [{ name: 'gammas', at: {}, grid: { gamma: [0.1, 0.5, 1] }, keep: ['stepsToTarget', 'inferenceAccuracy'] }],
};
