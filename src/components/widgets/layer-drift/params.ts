/** What a reader of the drifting layers may set. */
import { driftSettings } from '../../../engine/experiments/drift.ts';
import type { Params } from '../../params/param.ts';
import { paceParam, seedLabel } from '../../params/shared.ts';

const plain = (value: number) => ({ value, label: { en: String(value), zh: String(value) } });

export const params = {
  learningRate: {
    ...driftSettings.learningRate,
    label: { en: 'Learning rate', zh: '学习率' },
    notches: [
      {
        ...plain(0.01),
        sentence: { en: 'Tiny steps. Watch the lower of the two scales.', zh: '步子极小。留意下面那把尺子。' },
      },
      { ...plain(0.03), sentence: { en: 'Small steps.', zh: '步子小。' } },
      { ...plain(0.1), sentence: { en: 'The usual first try.', zh: '通常先试这个值。' } },
      {
        ...plain(0.2),
        sentence: { en: 'Large steps: what lies before a layer moves a lot.', zh: '步子大：一层前面的东西动得厉害。' },
      },
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
      { ...plain(2), sentence: { en: 'Only one layer stands before it.', zh: '前面只有一层。' } },
      plain(3),
      plain(4),
      { ...plain(5), sentence: { en: 'The middle of the layers that can drift.', zh: '会漂的各层里，它居中。' } },
      plain(6),
      { ...plain(7), sentence: { en: 'The output layer: six layers move before it.', zh: '输出层：前面六层都在动。' } },
    ],
  },
  seed: { ...driftSettings.seed, label: seedLabel },
  pace: paceParam,
} as const satisfies Params;
