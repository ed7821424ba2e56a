/** E13: how the gradient grows from the last hidden layer back to the second, before any training (Yang et al. 2019). */

import { randomStream } from '../random.ts';
import type { DatasetSpec, RunResult } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { depthClaims } from './claims/depth.ts';
import { readingsOf } from './classifier.ts';
import { activationSetting, type DeepLayers, deepLayers, deepWidth, normSetting } from './deepLayers.ts';
import type { Experiment, Measures } from './experiment.ts';
import { finite } from './statistics.ts';

export const depthSettings = {
  depth: { kind: 'integer', min: 3, max: 64, initial: 30 },
  norm: normSetting,
  activation: activationSetting,
  skip: { kind: 'toggle', initial: false },
  inputs: { kind: 'choice', options: ['gaussian', 'spiral'], initial: 'gaussian' },
  /** Units of each layer, and of the Gaussian inputs. */
  width: { kind: 'integer', min: 4, max: 256, initial: deepWidth },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof depthSettings>;

/**
 * By what factor theory has the gradient grow with each layer that it passes on its way back, with batch norm and ReLU in
 * very wide layers: √(π/(π − 1)), Yang et al. 2019.
 */
export const growthInTheory = Math.sqrt(Math.PI / (Math.PI - 1));

const batchSize = 64;
const classes = 10;

export function depthSpecs({ inputs, seed, ...net }: DeepLayers & Pick<Values, 'inputs' | 'seed'>) {
  const { width = deepWidth } = net;
  const isSpiral = inputs === 'spiral';
  return [
    {
      seed,
      dataset: isSpiral ? ({ kind: 'spiral' } as const) : gaussianInputs(seed, width),
      layers: [...deepLayers(net, isSpiral ? 2 : width), { kind: 'linear', units: isSpiral ? 3 : classes } as const],
      init: { kind: 'he' } as const,
      loss: 'softmaxCrossEntropy' as const,
      optimizer: { kind: 'sgd', learningRate: 0.1 } as const,
      batchSize,
      steps: 0,
      probes: [{ kind: 'gradientNorms', schedule: [[0, 1]] } as const],
    },
  ];
}

/** One batch of independent normal numbers, with classes that have nothing to do with them. */
function gaussianInputs(seed: number, width: number): DatasetSpec {
  const random = randomStream(seed, 'gaussian inputs');
  const x = Array.from({ length: batchSize }, () => Array.from({ length: width }, () => Math.fround(random.normal())));
  return { kind: 'given', train: { x, labels: x.map((_, row) => row % classes) } };
}

/** Length of the gradient of each weight matrix, from the first layer to the output. */
export function readGradients(result: RunResult): readonly number[] {
  return readingsOf(result, 0)[0] ?? [];
}

function measureGradients(result: RunResult, depth: number): Measures {
  const lengths = readGradients(result);
  const growth = (lengths[1] as number) / (lengths[depth - 1] as number);
  const perLayer = growth ** (1 / (depth - 2));
  return {
    growth: finite(growth),
    growthPerLayer: finite(perLayer),
    /** What each layer adds to the length, as a share of it. */
    gainPerLayer: finite(perLayer - 1),
  };
}

export const depth: Experiment<typeof depthSettings> = {
  name: 'depth',
  question: 'Can batch norm make things worse?',
  settings: depthSettings,
  specs: depthSpecs,
  measure: (values, [result]) => measureGradients(result as RunResult, values.depth),
  claims: depthClaims,
  sweeps: [
    {
      name: 'gaussian',
      at: {},
      grid: { depth: [10, 20, 30, 50], norm: ['none', 'batchNorm', 'layerNorm'], skip: [false, true] },
      keep: ['growth', 'growthPerLayer', 'gainPerLayer'],
    },
    {
      name: 'activations',
      at: { depth: 30 },
      grid: { inputs: ['gaussian', 'spiral'], activation: ['relu', 'tanh', 'linear'], norm: ['none', 'batchNorm'] },
      keep: ['growth', 'growthPerLayer', 'gainPerLayer'],
    },
    { name: 'widths', at: { depth: 30 }, grid: { width: [32, 128] }, keep: ['growthPerLayer'] },
  ],
};
