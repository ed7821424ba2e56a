/** What a reader may set to find how small a batch may be. */
import { batchSizeSettings } from '../../../engine/experiments/batchSize.ts';
import { notch, notches } from '../../params/notches.ts';
import type { Params } from '../../params/param.ts';
import { seedLabel } from '../../params/shared.ts';

export const params = {
  batchSize: {
    ...batchSizeSettings.batchSize,
    min: 2,
    initial: 2,
    label: { en: 'Batch size', zh: '批量大小' },
    notches: [
      notch(2, {
        en: 'Of two numbers, normalizing leaves only which one is larger.',
        zh: '只有两个数，归一化之后，只剩下谁大谁小。',
      }),
      notch(4, { en: 'Each example is judged against three others.', zh: '每个样本只跟另外三个比。' }),
      notch(8),
      notch(16),
      notch(32, { en: 'A usual batch size.', zh: '常用的批量大小。' }),
      notch(64),
      notch(128, { en: 'Calm statistics, but few steps per epoch.', zh: '统计量很稳，可是每轮走不了几步。' }),
    ],
  },
  norm: {
    kind: 'choice',
    options: ['layerNorm', 'groupNorm'],
    initial: 'layerNorm',
    label: { en: 'Compare with', zh: '和谁比' },
    notches: [
      {
        value: 'layerNorm',
        label: { en: 'layer norm', zh: '层归一化' },
        sentence: { en: 'Normalizes one example over its 32 units.', zh: '在一个样本的 32 个单元上归一化。' },
      },
      {
        value: 'groupNorm',
        label: { en: 'group norm', zh: '组归一化' },
        sentence: { en: 'The same in 4 groups of 8 units.', zh: '同样，但分成 4 组，每组 8 个单元。' },
      },
    ],
  },
  mode: {
    kind: 'choice',
    options: ['inference', 'batch'],
    initial: 'inference',
    label: { en: 'Test batch norm', zh: '测试批量归一化时用' },
    notches: [
      {
        value: 'inference',
        label: { en: 'in inference mode', zh: '推理模式' },
        sentence: {
          en: 'Running averages stand in for the batch: the noise is gone from the test.',
          zh: '用滑动平均代替批统计量，测试时没有噪声。',
        },
      },
      {
        value: 'batch',
        label: { en: 'in small batches', zh: '小批量的统计量' },
        sentence: {
          en: 'Test batches are as small as the training batches, with statistics of their own.',
          zh: '测试也按同样大小分批，各批用自己的统计量。',
        },
      },
    ],
  },
  learningRate: {
    ...batchSizeSettings.learningRate,
    label: { en: 'Learning rate', zh: '学习率' },
    notches: notches(0.03, 0.1, 0.3),
  },
  budget: {
    ...batchSizeSettings.budget,
    label: { en: 'Training lasts', zh: '训练多久' },
    notches: [
      {
        value: 'epochs',
        label: { en: '8 epochs', zh: '8 轮' },
        sentence: { en: 'Larger batches then make fewer steps.', zh: '批越大，步数越少。' },
      },
      {
        value: 'steps',
        label: { en: '600 steps', zh: '600 步' },
        sentence: { en: 'Larger batches then see more digits.', zh: '批越大，看过的数字越多。' },
      },
    ],
  },
  seed: { ...batchSizeSettings.seed, label: seedLabel },
} as const satisfies Params;
