/** Hidden layers of very deep networks: linear, norm, activation, and a way around all three. */
import type { LayerSpec } from '../run.ts';
import type { ChoiceSetting } from '../settings.ts';

/** What stands after each hidden linear layer. */
export const normSetting = {
  kind: 'choice',
  options: ['none', 'batchNorm', 'layerNorm'],
  initial: 'batchNorm',
} as const satisfies ChoiceSetting;

export const activationSetting = {
  kind: 'choice',
  options: ['relu', 'tanh', 'linear'],
  initial: 'relu',
} as const satisfies ChoiceSetting;

export type NormName = (typeof normSetting.options)[number];

export interface DeepLayers {
  readonly depth: number;
  readonly norm: NormName;
  readonly activation: 'relu' | 'tanh' | 'linear';
  /** Whether the input of each block is added to its output: x + activation(norm(linear(x))). */
  readonly skip: boolean;
  /** Units of each layer; default: 32. */
  readonly width?: number;
}

export const deepWidth = 32;

/** @param inputs columns of what arrives at the first layer: it has a way around only where it keeps the width */
export function deepLayers(
  { depth, norm, activation, skip, width = deepWidth }: DeepLayers,
  inputs: number,
): LayerSpec[] {
  const layers: LayerSpec[] = [];
  for (let block = 0; block < depth; block++) {
    const from = layers.length - 1;
    layers.push({ kind: 'linear', units: width });
    if (norm !== 'none') layers.push({ kind: norm });
    if (activation !== 'linear') layers.push({ kind: activation });
    if (skip && (block > 0 || inputs === width)) layers.push({ kind: 'add', from });
  }
  return layers;
}
