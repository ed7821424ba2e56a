/** Params of widgets that train the same classifiers many times. */
import { taskSettings } from '../../engine/experiments/classifier.ts';
import { optimizerSetting } from '../../engine/experiments/convergence.ts';
import { seedSetting } from '../../engine/settings.ts';
import { notches } from './notches.ts';
import type { Params } from './param.ts';

/** Runs from seed 0 on are those that the text quotes. */
export const seedsParams = {
  seeds: {
    kind: 'integer',
    min: 3,
    max: 12,
    initial: 3,
    label: { en: 'Seeds', zh: '种子数' },
    notches: notches(3, 6, 12),
  },
  seed: { ...seedSetting, initial: 0, label: { en: 'First seed', zh: '第一个种子' } },
} as const satisfies Params;

export const classifierParams = {
  task: {
    ...taskSettings.task,
    label: { en: 'Data', zh: '数据' },
    notches: [
      { value: 'spiral', label: { en: 'spiral', zh: '螺旋' } },
      { value: 'digits', label: { en: 'digits', zh: '数字' } },
    ],
  },
  depth: { ...taskSettings.depth, label: { en: 'Hidden layers', zh: '隐藏层数' }, notches: notches(3, 6, 10) },
  optimizer: {
    ...optimizerSetting,
    label: { en: 'Optimizer', zh: '优化器' },
    notches: [
      { value: 'sgd', label: { en: 'SGD', zh: 'SGD' } },
      { value: 'momentum', label: { en: 'momentum', zh: '动量法' } },
      { value: 'rmsprop', label: { en: 'RMSProp', zh: 'RMSProp' } },
      { value: 'adam', label: { en: 'Adam', zh: 'Adam' } },
    ],
  },
  standardize: {
    ...taskSettings.standardize,
    initial: true,
    label: { en: 'Standardize the digits first', zh: '先把数字图片标准化' },
  },
} as const satisfies Params;
