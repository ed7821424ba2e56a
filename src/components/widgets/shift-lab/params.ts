/** What a reader of the lab may set: where the network learns, where it is tested, and what it is taught after that. */
import { covariateShiftSettings as settings } from '../../../engine/experiments/covariateShift.ts';
import type { Params } from '../../params/param.ts';
import { paceParam, seedLabel } from '../../params/shared.ts';

/** Smallest width of a range, and the width of one press of a button. */
const width = { least: 0.5, step: 0.5 } as const;

export const params = {
  lesson: {
    kind: 'choice',
    options: ['one', 'onlyNew', 'both', 'fromStart'],
    initial: 'one',
    label: { en: 'What it is shown', zh: '给它看什么' },
    notches: [
      {
        value: 'one',
        label: { en: 'the training range', zh: '训练区间' },
        sentence: {
          en: 'Never an example from the test range.',
          zh: '测试区间的样本，一个也不给。',
        },
      },
      {
        value: 'onlyNew',
        label: { en: 'then the test range only', zh: '再换成测试区间' },
        sentence: {
          en: 'Halfway, new examples replace the old ones.',
          zh: '练到一半，旧样本全换成新样本。',
        },
      },
      {
        value: 'both',
        label: { en: 'then both', zh: '再两段一起' },
        sentence: {
          en: 'Halfway, new examples join the old ones, half of each.',
          zh: '练到一半，新旧样本各占一半。',
        },
      },
      {
        value: 'fromStart',
        label: { en: 'both from the start', zh: '一开始就两段一起' },
        sentence: {
          en: 'Half the examples from each range, from the first step on.',
          zh: '从第一步起，两段的样本各占一半。',
        },
      },
    ],
  },
  from: {
    ...settings.from,
    label: { en: 'Training range from', zh: '训练区间起点' },
    ends: { to: 'to', label: { en: 'Training range', zh: '训练区间' }, ...width },
  },
  to: { ...settings.to, label: { en: 'Training range to', zh: '训练区间终点' } },
  newFrom: {
    ...settings.newFrom,
    label: { en: 'Test range from', zh: '测试区间起点' },
    ends: { to: 'newTo', label: { en: 'Test range', zh: '测试区间' }, ...width },
  },
  newTo: { ...settings.newTo, label: { en: 'Test range to', zh: '测试区间终点' } },
  seed: { ...settings.seed, label: seedLabel },
  pace: paceParam,
} as const satisfies Params;
