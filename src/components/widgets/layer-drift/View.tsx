import { useModel } from '@preact/signals';
import { say } from '../../../i18n/strings.ts';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { TrainingView, type ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import type { DriftData } from './drift.ts';
import { LayerDriftModel } from './model.ts';
import { params } from './params.ts';
import { strings } from './strings.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

const guess: GuessQuestion<DriftData> = {
  question: {
    en: 'With learning rate 0.01, in which network does the gradient of layer 5 change more when the layers before it step?',
    zh: '学习率 0.01。前面各层走一步，哪个网络第 5 层的梯度变得更多？',
  },
  search: '?learningRate=0.01&layer=5',
  options: [
    { value: 'with', label: { en: 'with batch norm', zh: '用批量归一化的' } },
    { value: 'without', label: { en: 'without', zh: '不用的' } },
  ],
  answer: ({ with: one, without: other }) =>
    one.medianShift === undefined || other.medianShift === undefined || one.medianShift === other.medianShift
      ? undefined
      : one.medianShift > other.medianShift
        ? 'with'
        : 'without',
};

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new LayerDriftModel(tools));
  return (
    <TrainingView
      {...{ name: 'layer-drift', locale, model, params, words, loadDraw, guess }}
      {...page}
      shown={['learningRate', 'layer']}
      more={['seed', 'pace']}
      runNames={() => [strings.withName, strings.withoutName].map((phrase) => say(phrase, locale))}
    />
  );
}
