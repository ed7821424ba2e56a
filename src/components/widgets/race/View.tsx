import { useComputed, useModel } from '@preact/signals';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { TrainingView, type ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import { RaceModel } from './model.ts';
import { params } from './params.ts';
import type { RaceData } from './race.ts';
import { Tally } from './Tally.tsx';
import { scoreSentence, words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

const guess: GuessQuestion<RaceData> = {
  question: {
    en: 'With 10 hidden layers and learning rate 0.3: who reaches 95 %?',
    zh: '隐藏层 10 个，学习率 0.3：谁能到 95%？',
  },
  search: '?depth=10&learningRate=0.3',
  options: [
    { value: 'with', label: { en: 'only with batch norm', zh: '只有用批量归一化的' } },
    { value: 'without', label: { en: 'only without', zh: '只有不用的' } },
    { value: 'both', label: { en: 'both', zh: '都能到' } },
    { value: 'neither', label: { en: 'neither', zh: '都到不了' } },
  ],
  answer({ with: one, without: other }) {
    const [first, second] = [one, other].map(({ reachedAt }) => reachedAt !== undefined);
    return first && second ? 'both' : first ? 'with' : second ? 'without' : 'neither';
  },
};

export function View({ locale, ...page }: ViewProps) {
  const race = useModel(() => new RaceModel(tools));
  const { status, score } = race.tally;
  const news = useComputed(() => (status.value === 'finished' ? scoreSentence(score.value, locale) : ''));
  const isDigits = race.values.value.task === 'digits';
  return (
    <TrainingView
      {...{ name: 'race', locale, model: race, params, words, loadDraw, news }}
      {...page}
      shown={['learningRate', 'depth', 'task']}
      more={isDigits ? ['standardize', 'seed', 'pace'] : ['seed', 'pace']}
      guess={guess}
      runNames={() => ['', '']}
      below={<Tally race={race} locale={locale} />}
    />
  );
}
