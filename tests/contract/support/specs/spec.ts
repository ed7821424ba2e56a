import { type RandomStream, randomStream } from '../../../../src/engine/random.ts';
import type { InitSpec, OptimizerSpec, RunSpec } from '../../../../src/engine/run.ts';
import { drawDatasetSpec } from './datasets.ts';
import { chance, choose, extreme, from, share, some } from './draw.ts';
import { drawLayers } from './layers.ts';
import { drawProbe } from './probes.ts';

function drawInit(random: RandomStream): InitSpec {
  const outliers = { perLayer: from(random, 0, 5), factor: extreme(random) };
  return {
    kind: choose(random, ['he', 'glorot', 'orthogonal']),
    ...some(random, { scale: choose(random, [1, extreme(random), -1]), outliers, hiddenScale: extreme(random) }),
  };
}

// A kind that joins OptimizerSpec and is not drawn here fails to compile.
const optimizers: { readonly [Kind in OptimizerSpec['kind']]: (random: RandomStream) => object } = {
  sgd: () => ({}),
  momentum: (random) => some(random, { momentum: share(random) }),
  rmsprop: (random) => some(random, { alpha: share(random), eps: share(random) }),
  adam: (random) => some(random, { beta1: share(random), beta2: share(random), eps: share(random) }),
};

function drawOptimizer(random: RandomStream): OptimizerSpec {
  const kind = choose(random, Object.keys(optimizers) as OptimizerSpec['kind'][]);
  const common = chance(random, 0.7) ? {} : { weightDecay: extreme(random), clipNorm: extreme(random) };
  const frozen = chance(random, 0.2) ? { frozen: choose(random, ['hiddenWeights', 'allButWeights']) } : {};
  return { kind, learningRate: extreme(random), ...common, ...frozen, ...optimizers[kind](random) } as OptimizerSpec;
}

/** A small spec that the border lets pass; its parts usually fit each other. The same for the same number. */
export function drawSpec(number: number): RunSpec {
  const random = randomStream(number, 'robustness');
  const { dataset, features, outputs } = drawDatasetSpec(random);
  const [batchSize, steps] = [from(random, 1, chance(random, 0.7) ? 3 : 16), from(random, 0, 6)];
  const order = Array.from({ length: batchSize * steps }, () => random.integer(8));
  return {
    seed: random.bits(),
    dataset,
    layers: drawLayers(random, features, outputs),
    init: drawInit(random),
    loss: choose(random, ['softmaxCrossEntropy', 'meanSquaredError']),
    optimizer: drawOptimizer(random),
    batchSize,
    steps,
    probes: Array.from({ length: from(random, 0, 2) }, () => drawProbe(random, features)),
    ...(chance(random, 0.1) && { outlierSample: { factor: extreme(random) } }),
    ...(chance(random, 0.1) && { order }),
  };
}
