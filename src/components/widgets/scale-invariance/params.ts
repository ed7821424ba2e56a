/** What a reader may set: α changes the picture alone, all of its values are trained together. */
import { scaleInvarianceSettings } from '../../../engine/experiments/scaleInvariance.ts';
import type { Params } from '../../params/param.ts';
import { paceParam, seedLabel } from '../../params/shared.ts';

const same = (text: string) => ({ en: text, zh: text });

export const params = {
  alpha: {
    ...scaleInvarianceSettings.alpha,
    initial: 10,
    label: { en: 'All hidden weights times α', zh: '所有隐藏层的权重乘以 α' },
    notches: [
      { value: 0.01, label: same('0.01') },
      { value: 0.03, label: same('0.03') },
      { value: 0.1, label: same('0.1') },
      { value: 0.3, label: same('0.3') },
      { value: 1, label: same('1') },
      { value: 3, label: same('3') },
      { value: 10, label: same('10') },
      { value: 30, label: same('30') },
      { value: 100, label: same('100') },
    ],
  },
  learningRate: {
    ...scaleInvarianceSettings.learningRate,
    initial: 1,
    label: { en: 'Learning rate', zh: '学习率' },
    notches: [
      {
        value: 0.1,
        label: same('0.1'),
        sentence: {
          en: 'Small steps: weights of the usual length hardly grow.',
          zh: '步子小：长度正常的权重几乎不长。',
        },
      },
      { value: 0.3, label: same('0.3') },
      {
        value: 1,
        label: same('1'),
        sentence: { en: 'Large steps: watch short weights jump.', zh: '步子大：留意短的权重怎样一下子变长。' },
      },
      {
        value: 3,
        label: same('3'),
        sentence: { en: 'Far too large, one would think.', zh: '按常理说，大得离谱。' },
      },
    ],
  },
  seed: { ...scaleInvarianceSettings.seed, label: seedLabel },
  pace: paceParam,
} as const satisfies Params;
