/** What a reader of the learning rate range may set. */
import { classifierParams, seedsParams } from '../../params/classifiers.ts';
import { notches } from '../../params/notches.ts';
import type { Params } from '../../params/param.ts';

export const params = {
  ...classifierParams,
  activation: {
    kind: 'choice',
    options: ['relu', 'tanh', 'sigmoid'],
    initial: 'relu',
    label: { en: 'Activation', zh: '激活函数' },
    notches: [
      { value: 'relu', label: { en: 'ReLU', zh: 'ReLU' } },
      { value: 'tanh', label: { en: 'tanh', zh: 'tanh' } },
      { value: 'sigmoid', label: { en: 'sigmoid', zh: 'sigmoid' } },
    ],
  },
  ...seedsParams,
  perDecade: {
    kind: 'integer',
    min: 2,
    max: 4,
    initial: 2,
    label: { en: 'Learning rates per factor of ten', zh: '每 10 倍取几个学习率' },
    notches: notches(2, 4),
  },
} as const satisfies Params;
