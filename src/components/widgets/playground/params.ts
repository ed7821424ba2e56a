/** What a reader of the playground may set: the data for both networks, and everything else for each. */
import { type RealSetting, seedSetting } from '../../../engine/settings.ts';
import type { Params } from '../../params/param.ts';
import { paceParam, seedLabel } from '../../params/shared.ts';

const same = (text: string) => ({ en: text, zh: text });
const real = (min: number, max: number, initial: number, scale: RealSetting['scale'] = 'log') =>
  ({ kind: 'real', scale, min, max, initial }) as const;

/** One network. */
const network = {
  norm: {
    kind: 'choice',
    options: ['batchNorm', 'none', 'layerNorm', 'groupNorm', 'noisyBatchNorm'],
    initial: 'batchNorm',
    label: { en: 'Normalization', zh: '归一化' },
    notches: [
      { value: 'batchNorm', label: { en: 'batch', zh: '批量' } },
      { value: 'none', label: { en: 'none', zh: '不用' } },
      { value: 'layerNorm', label: { en: 'layer', zh: '层' } },
      { value: 'groupNorm', label: { en: 'group', zh: '组' } },
      { value: 'noisyBatchNorm', label: { en: 'batch, then noise', zh: '批量，再加噪声' } },
    ],
  },
  depth: { kind: 'integer', min: 1, max: 16, initial: 6, label: { en: 'Hidden layers', zh: '隐藏层数' } },
  width: { kind: 'integer', min: 2, max: 128, initial: 32, label: { en: 'Units per layer', zh: '每层单元数' } },
  learningRate: { ...real(1e-4, 10, 0.1), label: { en: 'Learning rate', zh: '学习率' } },
  optimizer: {
    kind: 'choice',
    options: ['sgd', 'momentum', 'rmsprop', 'adam'],
    initial: 'sgd',
    label: { en: 'Optimizer', zh: '优化器' },
    notches: [
      { value: 'sgd', label: same('SGD') },
      { value: 'momentum', label: { en: 'momentum', zh: '动量法' } },
      { value: 'rmsprop', label: same('RMSProp') },
      { value: 'adam', label: same('Adam') },
    ],
  },
  batchSize: { kind: 'integer', min: 2, max: 256, initial: 64, label: { en: 'Batch size', zh: '批量大小' } },
  activation: {
    kind: 'choice',
    options: ['relu', 'tanh', 'sigmoid'],
    initial: 'relu',
    label: { en: 'Activation', zh: '激活函数' },
    notches: [
      { value: 'relu', label: same('ReLU') },
      { value: 'tanh', label: same('tanh') },
      { value: 'sigmoid', label: same('sigmoid') },
    ],
  },
  init: { ...real(0.01, 100, 1), label: { en: 'Initial scale', zh: '初始权重倍数' } },
  weightDecay: { ...real(0, 0.1, 0, 'linear'), label: { en: 'Weight decay', zh: '权重衰减' } },
} as const satisfies Params;

type Network = typeof network;
type NetworkName = keyof Network;

/** The settings of one network, under the letter it goes by. */
type Lettered<Letter extends string> = {
  readonly [Name in NetworkName as `${Letter}${Capitalize<Name>}`]: Network[Name];
};

function lettered<Letter extends 'a' | 'b'>(letter: Letter, params: Params): Lettered<Letter> {
  const entries = Object.entries(params).map(([name, param]) => {
    const label = {
      en: `${param.label.en}, ${letter.toUpperCase()}`,
      zh: `${letter.toUpperCase()}：${param.label.zh}`,
    };
    return [nameFor(letter, name as NetworkName), { ...param, label }];
  });
  return Object.fromEntries(entries) as Lettered<Letter>;
}

/** `aNorm` for the norm of network A. */
export function nameFor<Letter extends string, Name extends NetworkName>(letter: Letter, name: Name) {
  return `${letter}${name.slice(0, 1).toUpperCase()}${name.slice(1)}` as `${Letter}${Capitalize<Name>}`;
}

/** In the order of their controls. */
export const networkNames = Object.keys(network) as readonly NetworkName[];

export const params = {
  data: {
    kind: 'choice',
    options: ['spiral', 'moons', 'circles', 'xor', 'clusters', 'digits', 'own'],
    initial: 'spiral',
    label: { en: 'Data', zh: '数据' },
    notches: [
      { value: 'spiral', label: { en: 'spiral', zh: '螺旋' } },
      { value: 'moons', label: { en: 'moons', zh: '月牙' } },
      { value: 'circles', label: { en: 'circles', zh: '同心圆' } },
      { value: 'xor', label: { en: 'XOR', zh: '异或' } },
      { value: 'clusters', label: { en: 'clusters', zh: '三团' } },
      { value: 'digits', label: { en: 'digits', zh: '数字' } },
      { value: 'own', label: { en: 'your own points', zh: '你自己的点' } },
    ],
  },
  seed: { ...seedSetting, label: seedLabel },
  ...lettered('a', network),
  ...lettered('b', { ...network, norm: { ...network.norm, initial: 'none' } }),
  pace: paceParam,
} as const satisfies Params;
