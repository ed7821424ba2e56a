import { useModel } from '@preact/signals';
import { say } from '../../../i18n/strings.ts';
import { FormulaView } from '../../shell/FormulaView.tsx';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import type { ViewProps } from '../../shell/TrainingView.tsx';
import type { DescentsData } from './descents.ts';
import { DescentsModel } from './model.ts';
import { params } from './params.ts';
import { placeByHand } from './placing.ts';
import { strings } from './strings.ts';
import { provenance, words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;

const guess: GuessQuestion<DescentsData> = {
  question: {
    en: 'Learning rate 0.14, a modest one: which descent arrives within 300 steps?',
    zh: '学习率 0.14，不算大：300 步之内，哪一边能到谷底？',
  },
  search: '?learningRate=0.14',
  options: [
    { value: 'with', label: { en: 'only with batch norm', zh: '只有用批量归一化的' } },
    { value: 'without', label: { en: 'only without', zh: '只有不用的' } },
    { value: 'both', label: { en: 'both', zh: '都能到' } },
    { value: 'neither', label: { en: 'neither', zh: '都到不了' } },
  ],
  answer({ with: one, without: other, chosen }) {
    const [first, second] = [one, other].map(({ descents }) => descents[chosen]?.arrivedAt !== undefined);
    return first && second ? 'both' : first ? 'with' : second ? 'without' : 'neither';
  },
};

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(DescentsModel);
  return (
    <FormulaView
      {...{ name: 'two-weights', locale, model, params, words, loadDraw, guess }}
      {...page}
      shown={['learningRate', 'weights', 'first', 'second']}
      more={['seed']}
      hands={{ label: say(strings.hint, locale), hold: (picture) => placeByHand(picture, model) }}
      provenance={provenance(model.values.value, locale)}
    />
  );
}
