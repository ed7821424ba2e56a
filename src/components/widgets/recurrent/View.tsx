import { useModel } from '@preact/signals';
import { say } from '../../../i18n/strings.ts';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { TrainingView, type ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import { RecurrentModel } from './model.ts';
import { params } from './params.ts';
import { nets, type RecurrentData } from './recurrent.ts';
import { strings } from './strings.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

const guess: GuessQuestion<RecurrentData> = {
  question: {
    en: 'Take the blank rows away: 12 rows, one shared running average. In inference mode the network …',
    zh: '去掉空白行，只读 12 行，各时间步仍共用一份滑动平均。换到推理模式，网络会……',
  },
  search: '?length=12',
  options: [
    { value: 'same', label: { en: 'is as good as in batch mode', zh: '和批模式一样好' } },
    { value: 'lower', label: { en: 'loses some points', zh: '差几个百分点' } },
    { value: 'fails', label: { en: 'is close to guessing', zh: '跟瞎猜差不多' } },
  ],
  answer({ accuracies: { shared } }) {
    if (!shared) return undefined;
    if (shared.inference < 0.3) return 'fails';
    return shared.batch - shared.inference > 0.02 ? 'lower' : 'same';
  },
};

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new RecurrentModel(tools));
  return (
    <TrainingView
      {...{ name: 'recurrent', locale, model, params, words, loadDraw }}
      {...page}
      shown={['statistics', 'length', 'learningRate']}
      more={['gamma', 'seed', 'pace']}
      guess={guess}
      runNames={() => nets.map((net) => say(strings[net], locale))}
    />
  );
}
