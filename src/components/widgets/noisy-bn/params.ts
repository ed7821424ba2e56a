/** What a reader of the shifted distributions may set. */
import { noisyBatchNormSettings } from '../../../engine/experiments/noisyBatchNorm.ts';
import { notches } from '../../params/notches.ts';
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
          en: 'Training examples, batch statistics, noise on.',
          zh: '训练样本，用本批统计量，噪声开着。',
        },
      },
      {
        value: 'inference',
        label: { en: 'in inference', zh: '推理时' },
        sentence: { en: 'Test examples, running averages, noise off.', zh: '测试样本，用滑动平均，噪声关掉。' },
      },
      {
        value: 'reestimated',
        label: { en: 'fresh statistics', zh: '统计量重估' },
        sentence: {
          en: 'Test examples, noise off, statistics estimated again without it.',
          zh: '测试样本，噪声关掉，统计量在没有噪声时重新估计。',
        },
      },
    ],
  },
  network: {
    ...noisyBatchNormSettings.network,
    options: ['digits', 'digitsHe', 'spiralHe'],
    label: { en: 'Network', zh: '网络' },
    notches: [
      {
        value: 'digits',
        label: { en: 'digits, Glorot', zh: '数字，Glorot 初值' },
        sentence: {
          en: '3 layers of 64 units on digits, initial weights as in the paper.',
          zh: '数字图片，3 层、每层 64 个单元，初始权重照论文的取法。',
        },
      },
      {
        value: 'digitsHe',
        label: { en: 'digits, He', zh: '数字，He 初值' },
        sentence: {
          en: 'The same with larger initial weights, made for ReLU.',
          zh: '其余一样，初始权重大一些，专为 ReLU 而设。',
        },
      },
      {
        value: 'spiralHe',
        label: { en: 'spiral, deep and narrow', zh: '螺旋，又深又窄' },
        sentence: {
          en: '6 layers of 32 units on the spiral, initial weights made for ReLU.',
          zh: '螺旋，6 层、每层 32 个单元，初始权重专为 ReLU 而设。',
        },
      },
    ],
  },
  learningRate: {
    ...noisyBatchNormSettings.learningRate,
    label: { en: 'Learning rate', zh: '学习率' },
    notches: notches(0.1, 0.3),
  },
  seed: { ...noisyBatchNormSettings.seed, label: seedLabel },
  pace: paceParam,
} as const satisfies Params;
