/** E4: the loss along one random line through the place where a network stands: fine enough to count every dip. */

import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import type { StudyRequest } from '../studies/study.ts';
import { linesClaims } from './claims/lines.ts';
import { measureBoth, namesOfBoth } from './classifier.ts';
import type { Experiment, Measures, StudyResult } from './experiment.ts';
import { networksAt, placeSettings } from './place.ts';
import { countMinima } from './profile.ts';
import { finite } from './statistics.ts';
import { heightOf } from './surface.ts';

export const linesSettings = {
  /** `radius` is half the length of the line. */
  ...placeSettings,
  /** Training examples whose loss is taken. */
  examples: { kind: 'integer', min: 2, max: 512, initial: 512 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof linesSettings>;

/** Places on a line, the network in the middle. */
const places = 201;

/** With batch norm, then without: of a random plane only the row through the network. */
function lineRequests(values: Values): StudyRequest[] {
  const { step, radius, examples, seed } = values;
  return networksAt(values).map((spec) => ({
    spec,
    step,
    study: { kind: 'surface', plane: { kind: 'random', seed, radius }, resolution: places, examples },
    part: { index: (places - 1) / 2, of: places },
  }));
}

function measureLine({ rows }: StudyResult, { radius }: Values): Measures {
  const losses = [...(rows[0]?.values ?? [])].map(heightOf);
  const rises = losses.slice(1).map((loss, i) => Math.abs(loss - (losses[i] as number)));
  const highest = Math.max(...losses);
  return {
    maxSlope: finite(Math.max(...rises) / ((2 * radius) / (places - 1))),
    maxLoss: finite(highest),
    /** Where the line ends, it may go on falling: an end is no minimum. */
    minima: losses.length > 0 ? countMinima(losses, Number.NEGATIVE_INFINITY) : null,
    /** All rises and falls together, as a multiple of the height between the lowest and the highest place: 1 of a slope. */
    variation: finite(rises.reduce((sum, rise) => sum + rise, 0) / (highest - Math.min(...losses))),
  };
}

const keep = namesOfBoth(['maxSlope', 'maxLoss', 'minima', 'variation']);

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
