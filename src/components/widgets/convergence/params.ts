/** What a reader of the convergence figure may set. */
import { convergenceSettings } from '../../../engine/experiments/convergence.ts';
import { classifierParams, seedsParams } from '../../params/classifiers.ts';
import { notches } from '../../params/notches.ts';
import type { Params } from '../../params/param.ts';

export const params = {
  ...classifierParams,
  learningRate: {
    ...convergenceSettings.learningRate,
    initial: 0.1,
    label: { en: 'Same learning rate for both', zh: '两边相同的学习率' },
    notches: notches(0.003, 0.01, 0.03, 0.1, 0.3, 1),
  },
  ...seedsParams,
  seeds: { ...seedsParams.seeds, initial: 6 },
} as const satisfies Params;
