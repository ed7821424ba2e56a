/** What a reader of the experiment may set. */
import { stepAndRewindSettings, stepSizes } from '../../../engine/experiments/stepAndRewind.ts';
import type { RealSetting } from '../../../engine/settings.ts';
import { notch, notches } from '../../params/notches.ts';
import type { Notch, Param, Params } from '../../params/param.ts';
import { paceParam, seedLabel } from '../../params/shared.ts';
import { lastMoment } from './story.ts';

/** A step goes only where loss and gradient were measured. */
const measuredSizes: readonly Notch[] = stepSizes.map((size) => ({
  value: size,
  label: { en: String(size), zh: String(size) },
}));

const stepSize = { kind: 'real', scale: 'log', min: 0.01, max: 10 } as const satisfies Omit<RealSetting, 'initial'>;

export const params = {
  point: {
    ...stepAndRewindSettings.step,
    label: { en: 'Start from P(t), after t training steps', zh: '出发点 P(t)：训练了 t 步之后' },
    notches: [
      notch(0, { en: 'Before any training.', zh: '还没开始训练。' }),
      ...notches(30, 60),
      notch(90, { en: 'In the middle of learning.', zh: '学到一半。' }),
      notch(150, { en: 'Much of it learned.', zh: '已经学会不少。' }),
    ],
  },
  blue: { ...stepSize, initial: 0.1, label: { en: 'Step 1, blue', zh: '步长 1（蓝）' }, notches: measuredSizes },
  green: { ...stepSize, initial: 0.3, label: { en: 'Step 2, green', zh: '步长 2（绿）' }, notches: measuredSizes },
  pink: { ...stepSize, initial: 0.7, label: { en: 'Step 3, pink', zh: '步长 3（粉）' }, notches: measuredSizes },
  depth: {
    ...stepAndRewindSettings.depth,
    label: { en: 'Hidden layers', zh: '隐藏层数' },
    notches: notches(3, 6, 10),
  },
  standardize: {
    ...stepAndRewindSettings.standardize,
    label: { en: 'Standardize the digits first', zh: '先把数字图片标准化' },
  },
  seed: { ...stepAndRewindSettings.seed, label: seedLabel },
  pace: paceParam,
  moment: {
    kind: 'integer',
    min: 0,
    max: lastMoment,
    initial: lastMoment,
    label: { en: 'Moment of the experiment', zh: '演到第几幕' },
  } satisfies Param,
} as const satisfies Params;

/** The three steps, in the order in which they are taken. */
export const stepNames = ['blue', 'green', 'pink'] as const;
