import { useModel } from '@preact/signals';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { SweepView } from '../../shell/SweepView.tsx';
import type { ViewProps } from '../../shell/TrainingView.tsx';
import { countTrials } from '../../sweeps/verdict.ts';
import { createPageTools } from '../../training/pageTools.ts';
import { StartModel } from './model.ts';
import { params } from './params.ts';
import type { StartData } from './start.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

const guess: GuessQuestion<StartData> = {
  question: {
    en: 'One example of each batch is made far too large. Which network suffers more?',
    zh: '每批里有一个样本大得离谱，哪个网络更受罪？',
  },
  search: '?what=outlierSample&task=spiral',
  options: [
    { value: 'with', label: { en: 'the one with batch norm', zh: '用批量归一化的' } },
    { value: 'without', label: { en: 'the one without', zh: '不用的' } },
    { value: 'same', label: { en: 'both alike', zh: '一样' } },
  ],
  answer(data) {
    const [one, other] = [countTrials(data.with).trained, countTrials(data.without).trained];
    return one === other ? 'same' : one < other ? 'with' : 'without';
  },
};

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new StartModel(tools));
  return (
    <SweepView
      {...{ name: 'initialization', locale, model, params, words, loadDraw, guess }}
      {...page}
      shown={['what', 'task', 'quantity']}
      more={['seeds', 'seed']}
    />
  );
}
