import { bands } from './bands.ts';
import { convergence } from './convergence.ts';
import { depth } from './depth.ts';
import { drift } from './drift.ts';
import type { Experiment } from './experiment.ts';
import { initialization } from './initialization.ts';
import { landscape } from './landscape.ts';
import { learningRateRange } from './learningRateRange.ts';
import { race } from './race.ts';
import { scaleInvariance } from './scaleInvariance.ts';
import { stepAndRewind } from './stepAndRewind.ts';
import { trainAndInference } from './trainAndInference.ts';
import { trainability } from './trainability.ts';

/** Every experiment, by name. */
export const experiments: Readonly<Record<string, Experiment>> = {
  race,
  trainAndInference,
  drift,
  landscape,
  stepAndRewind,
  bands,
  convergence,
  learningRateRange,
  initialization,
  depth,
  trainability,
  scaleInvariance,
};
