/** What a reader may set in very deep networks. */
import { depthSettings } from '../../../engine/experiments/depth.ts';
import { trainabilitySettings } from '../../../engine/experiments/trainability.ts';
import { notches } from '../../params/notches.ts';
import type { Params } from '../../params/param.ts';
import { seedLabel } from '../../params/shared.ts';

export const params = {
  depth: {
    ...depthSettings.depth,
    min: 5,
    max: 50,
    label: { en: 'Hidden layers', zh: '隐藏层数' },
    notches: notches(5, 10, 20, 30, 50),
  },
  compare: {
    kind: 'choice',
    options: ['batchNormSkip', 'layerNorm', 'skip'],
    initial: 'batchNormSkip',
    label: { en: 'Compare with', zh: '和谁比' },
    notches: [
      {
        value: 'batchNormSkip',
        label: { en: 'BN and skip connections', zh: 'BN 加跳跃连接' },
        sentence: { en: 'What enters a layer is added to what leaves it.', zh: '每层的输入，直接加到它的输出上。' },
      },
      {
        value: 'skip',
        label: { en: 'skip connections alone', zh: '只有跳跃连接' },
        sentence: { en: 'The same without any norm.', zh: '同样的跳跃连接，但不归一化。' },
      },
      {
        value: 'layerNorm',
        label: { en: 'layer norm', zh: '层归一化' },
        sentence: { en: 'Each example over its own 32 units.', zh: '每个样本在自己的 32 个单元上归一化。' },
      },
    ],
  },
  activation: {
    ...depthSettings.activation,
    label: { en: 'Activation', zh: '激活函数' },
    notches: [
      { value: 'relu', label: { en: 'ReLU', zh: 'ReLU' } },
      { value: 'tanh', label: { en: 'tanh', zh: 'tanh' } },
      {
        value: 'linear',
        label: { en: 'none', zh: '没有' },
        sentence: { en: 'A linear network cannot learn the spiral.', zh: '线性网络学不会螺旋。' },
      },
    ],
  },
  inputs: {
    ...depthSettings.inputs,
    label: { en: 'Inputs for the gradient', zh: '算梯度用的输入' },
    notches: [
      { value: 'gaussian', label: { en: '32 random numbers', zh: '32 个随机数' } },
      { value: 'spiral', label: { en: 'points of the spiral', zh: '螺旋上的点' } },
    ],
  },
  learningRate: {
    ...trainabilitySettings.learningRate,
    initial: 0.03,
    label: { en: 'Learning rate', zh: '学习率' },
    notches: notches(0.01, 0.03, 0.1),
  },
  seed: { ...depthSettings.seed, label: seedLabel },
} as const satisfies Params;
