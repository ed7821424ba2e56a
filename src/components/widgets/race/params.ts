/** What a reader of the race may set. */
import { raceSettings } from '../../../engine/experiments/race.ts';
import { notch, notches } from '../../params/notches.ts';
import type { Params } from '../../params/param.ts';
import { paceParam, seedLabel } from '../../params/shared.ts';

export const params = {
  learningRate: {
    ...raceSettings.learningRate,
    label: { en: 'Learning rate', zh: '学习率' },
    notches: [
      notch(0.03, { en: 'Small, careful steps.', zh: '步子小，稳着走。' }),
      notch(0.1, { en: 'The usual first try.', zh: '通常先试这个值。' }),
      notch(0.3, { en: 'Large steps; deep networks feel it first.', zh: '步子大，深的网络先吃不消。' }),
      notch(1, {
        en: 'Huge steps: too much for a deep network without batch norm.',
        zh: '步子极大：深的网络不用批量归一化就受不了。',
      }),
    ],
  },
  depth: {
    ...raceSettings.depth,
    label: { en: 'Hidden layers', zh: '隐藏层数' },
    notches: notches(3, 6, 10),
  },
  task: {
    ...raceSettings.task,
    label: { en: 'Data', zh: '数据' },
    notches: [
      { value: 'spiral', label: { en: 'spiral', zh: '螺旋' } },
      { value: 'digits', label: { en: 'digits', zh: '数字' } },
    ],
  },
  standardize: {
    ...raceSettings.standardize,
    label: { en: 'Standardize the digits first', zh: '先把数字图片标准化' },
  },
  seed: { ...raceSettings.seed, label: seedLabel },
  pace: paceParam,
} as const satisfies Params;
