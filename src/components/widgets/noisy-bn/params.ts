/** What a reader of the shifted distributions may set. */
import { noisyBatchNormSettings } from '../../../engine/experiments/noisyBatchNorm.ts';
import type { Params } from '../../params/param.ts';
import { paceParam, seedLabel } from '../../params/shared.ts';

export const params = {
  noise: {
    ...noisyBatchNormSettings.noise,
    initial: 2,
    label: { en: 'Noise', zh: '噪声' },
    notches: [
      {
        value: 0,
        label: { en: 'none', zh: '无' },
        sentence: {
          en: 'Only the jitter from example to example stays; the distributions keep their place.',
          zh: '只剩样本之间的小抖动，分布待在原处。',
        },
      },
      {
        value: 1,
        label: { en: 'as in the paper', zh: '论文的强度' },
        sentence: {
          en: 'Each unit is shifted by up to 0.5 and stretched by up to 1.25, anew at every step.',
          zh: '每走一步，每个单元都重新挨一次：平移最多 0.5，拉伸最多 1.25 倍。',
        },
      },
      {
        value: 2,
        label: { en: '2 ×', zh: '2 倍' },
        sentence: {
          en: 'Twice that: shifts of up to 1, stretches of up to 1.5.',
          zh: '加倍：平移最多 1，拉伸最多 1.5 倍。',
        },
      },
      {
        value: 4,
        label: { en: '4 ×', zh: '4 倍' },
        sentence: {
          en: 'Four times that: shifts of up to 2, stretches of up to 2.',
          zh: '四倍：平移最多 2，拉伸最多 2 倍。',
        },
      },
    ],
  },
  accuracy: {
    kind: 'choice',
    options: ['training', 'inference', 'reestimated'],
    initial: 'training',
    label: { en: 'Accuracy', zh: '看哪种准确率' },
    notches: [
      {
        value: 'training',
        label: { en: 'in training', zh: '训练时' },
        sentence: {
          en: 'Training digits, batch statistics, noise on.',
          zh: '训练数字，用当前小批量的统计量，噪声开着。',
        },
      },
      {
        value: 'inference',
        label: { en: 'in inference', zh: '推理时' },
        sentence: { en: 'Test digits, running averages, noise off.', zh: '测试数字，用滑动平均，噪声关掉。' },
      },
      {
        value: 'reestimated',
        label: { en: 'statistics anew', zh: '统计量重估' },
        sentence: {
          en: 'Test digits, noise off, statistics estimated again without it.',
          zh: '测试数字，噪声关掉，统计量在没有噪声时重新估计。',
        },
      },
    ],
  },
  learningRate: {
    ...noisyBatchNormSettings.learningRate,
    label: { en: 'Learning rate', zh: '学习率' },
    notches: [
      { value: 0.1, label: { en: '0.1', zh: '0.1' } },
      { value: 0.3, label: { en: '0.3', zh: '0.3' } },
    ],
  },
  seed: { ...noisyBatchNormSettings.seed, label: seedLabel },
  pace: paceParam,
} as const satisfies Params;
