/** E4: the loss over a plane through the place where a network stands (Li et al. 2018). */

import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import type { StudyRequest } from '../studies/study.ts';
import { landscapeClaims } from './claims/landscape.ts';
import { measureBoth, namesOfBoth } from './classifier.ts';
import type { Experiment, Measures, StudyResult } from './experiment.ts';
import { networksAt, placeSettings } from './place.ts';
import { finite } from './statistics.ts';
import { readRaster, roughness } from './surface.ts';

export const landscapeSettings = {
  ...placeSettings,
  step: { ...placeSettings.step, initial: 200 },
  plane: { kind: 'choice', options: ['random', 'trajectory'], initial: 'random' },
  resolution: { kind: 'integer', min: 5, max: 81, initial: 21 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof landscapeSettings>;

/** Training examples whose loss makes the surface. */
const surfaceExamples = 256;

/** With batch norm, then without. */
export function surfaceRequests(values: Values): StudyRequest[] {
  const { step, plane, radius, resolution, seed } = values;
  const planeSpec =
    plane === 'random' ? ({ kind: 'random', seed, radius } as const) : ({ kind: 'trajectory' } as const);
  return networksAt(values).map((spec) => ({
    spec,
    step,
    study: { kind: 'surface', plane: planeSpec, resolution, examples: surfaceExamples },
  }));
}

const measured = ['maxSlope', 'maxCurvature', 'maxLoss', 'minima', 'nonConvex'] as const;

function measureSurface(study: StudyResult): Measures {
  if (study.divergence) return Object.fromEntries([...measured, 'explained'].map((name) => [name, null]));
  const { slope, curvature, loss, minima, nonConvex } = roughness(readRaster(study));
  return {
    maxSlope: finite(slope),
    maxCurvature: finite(curvature),
    maxLoss: finite(loss),
    minima,
    nonConvex,
    // Of a path, which a random plane has nothing to do with.
    explained: study.view?.explained || null,
  };
}

const keep = namesOfBoth(measured);
const explained = namesOfBoth(['explained']);

export const landscape: Experiment<typeof landscapeSettings> = {
  name: 'landscape',
  question: 'What does the loss look like around here?',
  settings: landscapeSettings,
  specs: () => [],
  studies: surfaceRequests,
  measure: (_, __, studies) => measureBoth(studies, measureSurface),
  claims: landscapeClaims,
  sweeps: [
    { name: 'spiral', at: {}, grid: { step: [0, 200] }, keep },
    { name: 'rawDigits', at: { task: 'digits', step: 300 }, grid: { depth: [3, 10] }, keep },
    { name: 'digits', at: { task: 'digits', standardize: true }, grid: { step: [0, 200] }, keep },
    { name: 'trajectory', at: { plane: 'trajectory' }, grid: { step: [200] }, keep: [...keep, ...explained] },
  ],
};
