/** What a reader may set on one batch. */
import { oneBatchDepth, oneBatchUnits } from '../../../engine/experiments/oneBatch.ts';
import { seedSetting } from '../../../engine/settings.ts';
import { notch, notches } from '../../params/notches.ts';
import type { Params } from '../../params/param.ts';
import { paceParam, seedLabel } from '../../params/shared.ts';

export const params = {
  norm: {
    kind: 'choice',
    options: ['batch', 'layer', 'group', 'instance'],
    initial: 'batch',
    label: { en: 'Norm', zh: '归一化方式' },
    notches: [
      {
        value: 'batch',
        label: { en: 'batch', zh: '批量' },
        sentence: {
          en: 'One mean and variance per unit, over all examples.',
          zh: '每个单元一组均值和方差，跨全部样本来算。',
        },
      },
      {
        value: 'layer',
        label: { en: 'layer', zh: '层' },
        sentence: { en: 'One per example, over all 32 units.', zh: '每个样本一组，跨 32 个单元来算。' },
      },
      {
        value: 'group',
        label: { en: 'group', zh: '组' },
        sentence: { en: 'One per example and group of 8 units.', zh: '每个样本、每 8 个单元一组。' },
      },
      {
        value: 'instance',
        label: { en: 'instance', zh: '实例' },
        sentence: {
          en: 'One per example and unit, over the positions of an image. Here there are none.',
          zh: '每个样本、每个单元一组，跨图像的各个位置来算。这里没有位置。',
        },
      },
    ],
  },
  batchSize: {
    kind: 'integer',
    min: 1,
    max: 16,
    initial: 16,
    label: { en: 'Examples in the batch', zh: '一批的样本数' },
    notches: [
      notch(1, { en: 'Nobody to compare with.', zh: '没有可比的对象。' }),
      notch(2, { en: 'One above, one below.', zh: '一个在上，一个在下。' }),
      notch(4),
      notch(8),
      notch(16),
    ],
  },
  gamma: {
    kind: 'real',
    scale: 'linear',
    min: 0,
    max: 3,
    initial: 1,
    label: { en: 'Scale γ', zh: '缩放 γ' },
  },
  beta: {
    kind: 'real',
    scale: 'linear',
    min: -3,
    max: 3,
    initial: 0,
    label: { en: 'Shift β', zh: '平移 β' },
  },
  unit: {
    kind: 'integer',
    min: 1,
    max: oneBatchUnits,
    initial: 12,
    label: { en: 'Unit (column)', zh: '单元（列）' },
  },
  example: {
    kind: 'integer',
    min: 1,
    max: 16,
    initial: 1,
    label: { en: 'Example (row)', zh: '样本（行）' },
  },
  layer: {
    kind: 'integer',
    min: 1,
    max: oneBatchDepth,
    initial: 3,
    label: { en: 'Hidden layer', zh: '第几个隐藏层' },
    notches: notches(1, 2, 3, 4, 5, 6),
  },
  eps: {
    kind: 'real',
    scale: 'log',
    min: 1e-5,
    max: 10,
    initial: 1e-5,
    label: { en: 'ε, added to the variance', zh: '加在方差上的 ε' },
    notches: [
      {
        value: 1e-5,
        label: { en: '0.00001', zh: '0.00001' },
        sentence: { en: 'The usual: too small to see.', zh: '通常的取值，小得看不出来。' },
      },
      notch(0.1),
      notch(1),
      notch(10, { en: 'Outweighs the variance: what leaves is small.', zh: '压过了方差，出来的数都很小。' }),
    ],
  },
  seed: { ...seedSetting, label: seedLabel },
  pace: paceParam,
} as const satisfies Params;
