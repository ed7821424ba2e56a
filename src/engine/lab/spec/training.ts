import { limits } from './limits.ts';
import { kind, oneOf, optional, real, record, union, whole } from './values.ts';

/** InitSpec. */
export const initSchema = record({
  kind: oneOf('he', 'glorot', 'orthogonal'),
  scale: optional(real()),
  hiddenScale: optional(real()),
  outliers: optional(record({ perLayer: whole(0, limits.parameters), factor: real() })),
});

const share = optional(real(0, 1));
const options = {
  learningRate: real(0),
  weightDecay: optional(real(0)),
  clipNorm: optional(real(0)),
  frozen: optional(oneOf('hiddenWeights', 'allButWeights')),
};

/** OptimizerSpec. */
export const optimizerSchema = union(
  kind('sgd', options),
  kind('momentum', { ...options, momentum: share }),
  kind('rmsprop', { ...options, alpha: share, eps: share }),
  kind('adam', { ...options, beta1: share, beta2: share, eps: share }),
);
