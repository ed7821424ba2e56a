import { useModel } from '@preact/signals';
import { say } from '../../../i18n/strings.ts';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { TrainingView, type ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import type { BandsData } from './bands.ts';
import { BandsModel } from './model.ts';
import { params } from './params.ts';
import { strings } from './strings.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

const guess: GuessQuestion<BandsData> = {
  question: {
    en: 'With 10 hidden layers: how many times as much does the gradient change without batch norm?',
    zh: '隐藏层 10 个：不用批量归一化，梯度变化是用了的几倍？',
  },
  search: '?depth=10&quantity=gradient',
  options: [
    { value: 'few', label: { en: 'less than 5 times', zh: '不到 5 倍' } },
    { value: 'tens', label: { en: '5 to 50 times', zh: '5 到 50 倍' } },
    { value: 'hundred', label: { en: 'more than 50 times', zh: '超过 50 倍' } },
  ],
  answer: ({ ratios: { gradient } }) => (gradient < 5 ? 'few' : gradient <= 50 ? 'tens' : 'hundred'),
};

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new BandsModel(tools));
  return (
    <TrainingView
      {...{ name: 'bands', locale, model, params, words, loadDraw, guess }}
      {...page}
      shown={['learningRate', 'depth', 'quantity']}
      more={['standardize', 'seed', 'pace']}
      runNames={() => [say(strings.run, locale), say(strings.runWithout, locale)]}
    />
  );
}
