/** What a reader may set in the recurrent network. */
import { recurrentSettings } from '../../../engine/experiments/recurrent.ts';
import { recurrentGammaSettings } from '../../../engine/experiments/recurrentGamma.ts';
import { notch, notches } from '../../params/notches.ts';
import type { Params } from '../../params/param.ts';
import { paceParam, seedLabel } from '../../params/shared.ts';

export const params = {
  statistics: {
    ...recurrentSettings.norm,
    initial: 'none',
    label: { en: 'Look inside the network', zh: '看哪个网络的内部' },
    notches: [
      {
        value: 'none',
        label: { en: 'no norm', zh: '不归一化' },
        sentence: { en: 'Each row is added to what came before.', zh: '每读一行，就叠加到之前的结果上。' },
      },
      {
        value: 'perStep',
        label: { en: 'averages per step', zh: '每步各用一份' },
        sentence: {
          en: 'Batch norm with running averages for every time step.',
          zh: '批量归一化，每个时间步都有自己的滑动平均。',
        },
      },
      {
        value: 'shared',
        label: { en: 'one shared average', zh: '各步共用' },
        sentence: {
          en: 'The same training; only the running averages are shared by all steps.',
          zh: '训练完全一样，只是各步共用一份滑动平均。',
        },
      },
      {
        value: 'layer',
        label: { en: 'layer norm', zh: '层归一化' },
        sentence: { en: 'Needs no batch and no averages.', zh: '不需要批，也不需要滑动平均。' },
      },
    ],
  },
  length: {
    kind: 'integer',
    min: 12,
    max: 20,
    initial: 20,
    label: { en: 'Sequence length', zh: '序列长度' },
    notches: [
      {
        value: 12,
        label: { en: '12 rows', zh: '12 行' },
        sentence: { en: 'A digit, row by row.', zh: '一张数字图片，逐行读入。' },
      },
      {
        value: 20,
        label: { en: '20 rows', zh: '20 行' },
        sentence: {
          en: 'The same digit, padded with 8 blank rows.',
          zh: '同一张图片，后面补 8 行空白。',
        },
      },
    ],
  },
  learningRate: {
    ...recurrentSettings.learningRate,
    label: { en: 'Learning rate', zh: '学习率' },
    notches: notches(0.1, 0.3, 1),
  },
  gamma: {
    ...recurrentGammaSettings.gamma,
    label: { en: 'γ at the start', zh: 'γ 的初值' },
    notches: [
      notch(0.1, {
        en: 'Little enters tanh at first, where it is steepest: the advice of Cooijmans and colleagues.',
        zh: '起初进入 tanh 的值很小，落在它最陡的一段：这是 Cooijmans 等人的建议。',
      }),
      notch(0.5),
      notch(1, { en: 'As batch norm starts elsewhere.', zh: '批量归一化通常从 1 起步。' }),
    ],
  },
  seed: { ...recurrentSettings.seed, label: seedLabel },
  pace: paceParam,
} as const satisfies Params;
