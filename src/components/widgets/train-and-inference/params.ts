/** What a reader may set on training and inference. */
import { pickable } from '../../../engine/experiments/companions.ts';
import { seedSetting } from '../../../engine/settings.ts';
import { notch, notches } from '../../params/notches.ts';
import type { Params } from '../../params/param.ts';
import { paceParam, seedLabel } from '../../params/shared.ts';

export const params = {
  mode: {
    kind: 'choice',
    options: ['batch', 'inference'],
    initial: 'batch',
    label: { en: 'Answer with', zh: '作答依据' },
    notches: [
      {
        value: 'batch',
        label: { en: 'batch statistics', zh: '本批统计量' },
        sentence: { en: 'As in training: the batch at hand decides.', zh: '和训练时一样，由眼前这批样本决定。' },
      },
      {
        value: 'inference',
        label: { en: 'running averages', zh: '滑动平均' },
        sentence: { en: 'Inference mode: fixed numbers from training.', zh: '推理模式：用训练时攒下的固定数值。' },
      },
    ],
  },
  batchSize: {
    kind: 'integer',
    min: 2,
    max: 64,
    initial: 8,
    label: { en: 'Pictures in the batch', zh: '一批的图片数' },
    notches: notches(2, 4, 8, 16, 32, 64),
  },
  classes: {
    kind: 'integer',
    min: 1,
    max: 10,
    initial: 10,
    label: { en: 'Kinds of digit', zh: '数字种类' },
  },
  momentum: {
    kind: 'real',
    scale: 'log',
    min: 0.001,
    max: 1,
    initial: 0.01,
    label: { en: 'Momentum', zh: '更新系数' },
    notches: [
      notch(0.001, {
        en: 'Remembers about 1000 steps: too slow for this run.',
        zh: '大约记住 1000 步，这次训练等不及。',
      }),
      notch(0.01, { en: 'Remembers about 100 steps.', zh: '大约记住 100 步。' }),
      notch(0.1, { en: 'Remembers about 10 steps.', zh: '大约记住 10 步。' }),
      notch(1, { en: 'Remembers only the last batch.', zh: '只记住最后一批。' }),
    ],
  },
  picture: {
    kind: 'integer',
    min: 1,
    max: pickable,
    initial: 1,
    label: { en: 'Test picture', zh: '第几张测试图片' },
  },
  draw: { kind: 'integer', min: 1, max: 100, initial: 1, label: { en: 'Draw of companions', zh: '第几次抽同伴' } },
  seed: { ...seedSetting, label: seedLabel },
  pace: paceParam,
} as const satisfies Params;
