/** What a reader of the two weights may set. */
import { twoWeightsSettings } from '../../../engine/experiments/twoWeights.ts';
import { notch } from '../../params/notches.ts';
import type { Params } from '../../params/param.ts';
import { seedLabel } from '../../params/shared.ts';

/** One descent is drawn for each. */
export const rates = [0.03, 0.14, 0.65, 3, 30, 300] as const;

const sentences = {
  0.03: { en: 'Tiny steps.', zh: '步子极小。' },
  0.14: { en: 'What the plain network can still take.', zh: '不用批量归一化也受得住。' },
  0.65: { en: 'Too large for the plain network.', zh: '不用批量归一化就太大了。' },
  3: { en: 'Large steps.', zh: '步子很大。' },
  30: { en: 'Absurd steps.', zh: '步子大得离谱。' },
  300: { en: 'Nobody would try this.', zh: '没人会这么试。' },
} as const;

export const params = {
  learningRate: {
    ...twoWeightsSettings.learningRate,
    initial: 3,
    label: { en: 'Learning rate', zh: '学习率' },
    notches: rates.map((value) => notch(value, sentences[value])),
  },
  weights: {
    ...twoWeightsSettings.weights,
    label: { en: 'The two weights stand', zh: '两个权重在' },
    notches: [
      { value: 'before', label: { en: 'before batch norm', zh: '批量归一化之前' } },
      { value: 'after', label: { en: 'after it', zh: '之后' } },
    ],
  },
  first: { ...twoWeightsSettings.first, label: { en: 'Start: w₁', zh: '起点 w₁' } },
  second: { ...twoWeightsSettings.second, label: { en: 'Start: w₂', zh: '起点 w₂' } },
  seed: { ...twoWeightsSettings.seed, label: seedLabel },
} as const satisfies Params;
