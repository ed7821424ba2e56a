/** What a reader of the bands may set. */
import { bandsSettings } from '../../../engine/experiments/bands.ts';
import { notches } from '../../params/notches.ts';
import type { Params } from '../../params/param.ts';
import { paceParam, seedLabel } from '../../params/shared.ts';

export const params = {
  learningRate: {
    ...bandsSettings.learningRate,
    label: { en: 'Learning rate', zh: '学习率' },
    notches: notches(0.05, 0.1, 0.2, 0.4),
  },
  depth: {
    ...bandsSettings.depth,
    label: { en: 'Hidden layers', zh: '隐藏层数' },
    notches: notches(3, 6, 10),
  },
  quantity: {
    kind: 'choice',
    options: ['loss', 'gradient', 'smoothness'],
    initial: 'loss',
    label: { en: 'Draw', zh: '画出' },
    notches: [
      {
        value: 'loss',
        label: { en: 'loss', zh: '损失' },
        sentence: {
          en: 'Lowest and highest loss over the steps tried.',
          zh: '各个步长走到的损失里，最低和最高的。',
        },
      },
      {
        value: 'gradient',
        label: { en: 'gradient change', zh: '梯度的变化' },
        sentence: {
          en: 'Length of the difference between the gradient there and here: smallest and largest.',
          zh: '走到那里的梯度与这里的梯度之差有多长：最短和最长的。',
        },
      },
      {
        value: 'smoothness',
        label: { en: 'effective β-smoothness', zh: '有效 β-平滑性' },
        sentence: {
          en: 'That change per distance walked; the upper edge is β.',
          zh: '梯度之差除以走过的距离；上沿就是 β。',
        },
      },
    ],
  },
  standardize: {
    ...bandsSettings.standardize,
    label: { en: 'Standardize the digits first', zh: '先把数字图片标准化' },
  },
  seed: { ...bandsSettings.seed, label: seedLabel },
  pace: paceParam,
} as const satisfies Params;
