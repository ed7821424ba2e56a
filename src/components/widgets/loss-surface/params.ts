/** What a reader of the surfaces may set. */
import { landscapeSettings } from '../../../engine/experiments/landscape.ts';
import { notch, notches } from '../../params/notches.ts';
import type { Params } from '../../params/param.ts';
import { seedLabel } from '../../params/shared.ts';

export const params = {
  look: {
    kind: 'choice',
    options: ['hills', 'map'],
    initial: 'hills',
    label: { en: 'View', zh: '画法' },
    notches: [
      { value: 'hills', label: { en: 'in space', zh: '立体' } },
      { value: 'map', label: { en: 'as a map', zh: '地图' } },
    ],
  },
  plane: {
    ...landscapeSettings.plane,
    label: { en: 'Cut through the landscape', zh: '切面' },
    notches: [
      {
        value: 'random',
        label: { en: 'two random directions', zh: '两个随机方向' },
        sentence: {
          en: 'Each step of 1 is as long as the weights themselves.',
          zh: '走出 1 的距离，就和权重本身一样长。',
        },
      },
      {
        value: 'trajectory',
        label: { en: 'along its path', zh: '沿训练路径' },
        sentence: {
          en: 'The plane in which training moved most; the line is its path.',
          zh: '训练走动最多的那个平面；线就是走过的路。',
        },
      },
    ],
  },
  step: {
    ...landscapeSettings.step,
    label: { en: 'After how many steps', zh: '训练了多少步' },
    notches: [notch(0, { en: 'Before any training.', zh: '还没开始训练。' }), notch(20), notch(60), notch(200)],
  },
  depth: {
    ...landscapeSettings.depth,
    label: { en: 'Hidden layers', zh: '隐藏层数' },
    notches: notches(3, 6, 10),
  },
  task: {
    ...landscapeSettings.task,
    label: { en: 'Data', zh: '数据' },
    notches: [
      { value: 'spiral', label: { en: 'spiral', zh: '螺旋' } },
      { value: 'digits', label: { en: 'digits, standardized', zh: '数字，先标准化' } },
    ],
  },
  learningRate: {
    ...landscapeSettings.learningRate,
    label: { en: 'Learning rate on the way here', zh: '走到这里用的学习率' },
    notches: [
      { value: 0.03, label: { en: '0.03', zh: '0.03' } },
      { value: 0.1, label: { en: '0.1', zh: '0.1' } },
      { value: 0.3, label: { en: '0.3', zh: '0.3' } },
      { value: 1, label: { en: '1', zh: '1' } },
      { value: 3, label: { en: '3', zh: '3' }, sentence: { en: 'Too large for one of them.', zh: '其中一个受不了。' } },
    ],
  },
  radius: {
    ...landscapeSettings.radius,
    label: { en: 'How far around (random directions)', zh: '看多远（随机方向）' },
    notches: notches(0.1, 0.3, 1, 3),
  },
  heights: {
    kind: 'choice',
    options: ['log', 'plain'],
    initial: 'log',
    label: { en: 'Heights', zh: '高度' },
    notches: [
      {
        value: 'log',
        label: { en: 'logarithmic', zh: '对数' },
        sentence: { en: 'Every tenfold loss is one step up.', zh: '损失每翻十倍，升高一格。' },
      },
      {
        value: 'plain',
        label: { en: 'plain', zh: '照实' },
        sentence: { en: 'Twice the loss, twice as high.', zh: '损失翻一倍，高度也翻一倍。' },
      },
    ],
  },
  turn: { kind: 'integer', min: 0, max: 359, initial: 35, label: { en: 'Turned by (degrees)', zh: '转过（度）' } },
  tilt: {
    kind: 'integer',
    min: 10,
    max: 80,
    initial: 35,
    label: { en: 'Seen from above by (degrees)', zh: '俯视（度）' },
  },
  seed: { ...landscapeSettings.seed, label: seedLabel },
} as const satisfies Params;
