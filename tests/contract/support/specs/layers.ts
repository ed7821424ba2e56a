import type { RandomStream } from '../../../../src/engine/random.ts';
import type { LayerSpec } from '../../../../src/engine/run.ts';
import { chance, choose, extreme, from, share, some } from './draw.ts';

interface Shape {
  readonly columns: number;
  readonly height: number;
  readonly width: number;
}

type DrawLayer<Kind> = (random: RandomStream, shape: Shape, index: number) => Extract<LayerSpec, { kind: Kind }>;

const norm = (random: RandomStream) => some(random, { eps: share(random), momentum: share(random) });
const eps = (random: RandomStream) => some(random, { eps: share(random) });
const noise = (random: RandomStream) => ({
  shift: choose(random, [0, 0.5, 1000]),
  scale: choose(random, [0, 1.25, 1000]),
});

/** Usually one that divides the columns. */
const divisor = (random: RandomStream, columns: number) => {
  const divisors = Array.from({ length: 12 }, (_, i) => i + 1).filter((one) => columns % one === 0);
  return chance(random, 0.9) ? choose(random, divisors) : from(random, 1, 12);
};

// A kind that joins LayerSpec and is not drawn here fails to compile.
const draws: { readonly [Kind in LayerSpec['kind']]: DrawLayer<Kind> } = {
  linear: (random) => ({ kind: 'linear', units: from(random, 1, 12) }),
  relu: () => ({ kind: 'relu' }),
  tanh: () => ({ kind: 'tanh' }),
  sigmoid: () => ({ kind: 'sigmoid' }),
  batchNorm: (random) => ({ kind: 'batchNorm', ...norm(random) }),
  noisyBatchNorm: (random) => ({ kind: 'noisyBatchNorm', ...noise(random) }),
  noise: (random) => ({ kind: 'noise', ...noise(random) }),
  batchRenorm: (random) => ({
    kind: 'batchRenorm',
    rMax: choose(random, [1, 3, 1e6]),
    dMax: choose(random, [0, 5, 1e6]),
    ...norm(random),
  }),
  layerNorm: (random) => ({ kind: 'layerNorm', ...eps(random) }),
  groupNorm: (random, { columns }) => ({ kind: 'groupNorm', groups: divisor(random, columns), ...eps(random) }),
  instanceNorm: (random) => ({ kind: 'instanceNorm', ...eps(random) }),
  recurrent: (random, { columns }) => ({
    kind: 'recurrent',
    units: from(random, 1, 12),
    steps: divisor(random, columns),
    norm: choose(random, ['none', 'perStep', 'shared', 'layer']),
    ...some(random, { gamma: extreme(random) }),
  }),
  toMap: (random, { columns }) => {
    const channels = divisor(random, columns);
    const height = divisor(random, Math.ceil(columns / channels));
    const width = Math.min(256, Math.ceil(columns / channels / height));
    return { kind: 'toMap', channels, height, width };
  },
  conv: (random) => ({ kind: 'conv', channels: from(random, 1, 12) }),
  maxPool: () => ({ kind: 'maxPool' }),
  globalAveragePool: () => ({ kind: 'globalAveragePool' }),
  add: (random, _, index) => ({ kind: 'add', from: from(random, -1, chance(random, 0.9) ? index - 1 : 3) }),
};

const kinds = Object.keys(draws) as LayerSpec['kind'][];
const ofMaps: readonly LayerSpec['kind'][] = ['conv', 'maxPool', 'globalAveragePool', 'instanceNorm'];

function drawLayer(random: RandomStream, shape: Shape, index: number): LayerSpec {
  const isMap = shape.height * shape.width > 1;
  const fitting = kinds.filter((kind) => isMap || !ofMaps.includes(kind));
  const kind = choose(random, chance(random, 0.95) ? fitting : kinds);
  return draws[kind](random, shape, index);
}

function shapeAfter(layer: LayerSpec, shape: Shape): Shape {
  if (layer.kind === 'linear' || layer.kind === 'recurrent') return { columns: layer.units, height: 1, width: 1 };
  if (layer.kind === 'conv') return { ...shape, columns: layer.channels };
  if (layer.kind === 'toMap') return { columns: layer.channels, height: layer.height, width: layer.width };
  if (layer.kind === 'maxPool')
    return { ...shape, height: Math.ceil(shape.height / 2), width: Math.ceil(shape.width / 2) };
  return layer.kind === 'globalAveragePool' ? { ...shape, height: 1, width: 1 } : shape;
}

/** Up to three layers, each of which usually fits the one before it, and usually as many outputs as are wanted. */
export function drawLayers(random: RandomStream, features: number, outputs: number): LayerSpec[] {
  const layers: LayerSpec[] = [];
  let shape: Shape = { columns: features, height: 1, width: 1 };
  for (let depth = from(random, 0, 3); depth > 0; depth--) {
    const layer = drawLayer(random, shape, layers.length);
    shape = shapeAfter(layer, shape);
    layers.push(layer);
  }
  if (layers.length === 0 || chance(random, 0.95)) layers.push({ kind: 'linear', units: outputs });
  return layers;
}
