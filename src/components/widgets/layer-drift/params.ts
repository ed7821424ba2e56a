/** What a reader of the drifting layers may set. */
import { driftSettings } from '../../../engine/experiments/drift.ts';
import { notch } from '../../params/notches.ts';
import type { Params } from '../../params/param.ts';
import { paceParam, seedLabel } from '../../params/shared.ts';

export const params = {
  learningRate: {
    ...driftSettings.learningRate,
    label: { en: 'Learning rate', zh: '学习率' },
    notches: [
      notch(0.01, { en: 'Tiny steps. Watch the lower of the two scales.', zh: '步子极小。留意下面那把尺子。' }),
      notch(0.03, { en: 'Small steps.', zh: '步子小。' }),
      notch(0.1, { en: 'The usual first try.', zh: '通常先试这个值。' }),
      notch(0.2, { en: 'Large steps: what lies before a layer moves a lot.', zh: '步子大：一层前面的东西动得厉害。' }),
    ],
  },
  /** Layers are counted from 1, the first hidden one; its inputs are the data, which do not move. */
  layer: {
    kind: 'integer',
    min: 2,
    max: 7,
    initial: 7,
    label: { en: 'Inputs of layer', zh: '看第几层的输入' },
    notches: [
      notch(2, { en: 'Only one layer stands before it.', zh: '前面只有一层。' }),
      notch(3),
      notch(4),
      notch(5, { en: 'The middle of the layers that can drift.', zh: '会漂移的各层里，它居中。' }),
      notch(6),
      notch(7, { en: 'The output layer: six layers move before it.', zh: '输出层：前面六层都在动。' }),
    ],
  },
  seed: { ...driftSettings.seed, label: seedLabel },
  pace: paceParam,
} as const satisfies Params;
