import { bands } from './bands.ts';
import { batchSize } from './batchSize.ts';
import { convergence } from './convergence.ts';
import { covariateShift } from './covariateShift.ts';
import { deepLinear } from './deepLinear.ts';
import { depth } from './depth.ts';
import { drift } from './drift.ts';
import type { Experiment } from './experiment.ts';
import { hiddenWeights } from './hiddenWeights.ts';
import { initialization } from './initialization.ts';
import { landscape } from './landscape.ts';
import { learningRateRange } from './learningRateRange.ts';
import { lines } from './lines.ts';
import { noisyBatchNorm } from './noisyBatchNorm.ts';
import { outlierUnit } from './outlierUnit.ts';
import { race } from './race.ts';
import { recurrent } from './recurrent.ts';
import { recurrentGamma } from './recurrentGamma.ts';
import { scaleInvariance } from './scaleInvariance.ts';
import { shiftedPixels } from './shiftedPixels.ts';
import { silhouettes } from './silhouettes.ts';
import { stepAndRewind } from './stepAndRewind.ts';
import { trainAndInference } from './trainAndInference.ts';
import { trainability } from './trainability.ts';
import { twoWeights } from './twoWeights.ts';

/** Every experiment, by name. */
export const experiments: Readonly<Record<string, Experiment>> = {
  race,
  trainAndInference,
  shiftedPixels,
  drift,
  deepLinear,
  landscape,
  lines,
  stepAndRewind,
  bands,
  convergence,
  learningRateRange,
  initialization,
  outlierUnit,
  hiddenWeights,
  depth,
  trainability,
  scaleInvariance,
  covariateShift,
  silhouettes,
  noisyBatchNorm,
  twoWeights,
  batchSize,
  recurrent,
  recurrentGamma,
};
