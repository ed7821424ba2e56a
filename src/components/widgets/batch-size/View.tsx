import { useModel } from '@preact/signals';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { SweepView } from '../../shell/SweepView.tsx';
import type { ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import type { BatchSizeData } from './batchSize.ts';
import { BatchSizeModel } from './model.ts';
import { params } from './params.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

const guess: GuessQuestion<BatchSizeData> = {
  question: {
    en: 'Trained and then tested in batches of 4: how many digits does batch norm get right?',
    zh: '每批 4 个训练，测试也每批 4 个：批量归一化能答对多少？',
  },
  search: '?batchSize=4&mode=batch',
  options: [
    { value: 'most', label: { en: 'about 75 %, as in inference mode', zh: '约 75%，和推理模式一样' } },
    { value: 'half', label: { en: '40 to 65 %', zh: '40% 到 65%' } },
    { value: 'few', label: { en: 'hardly better than guessing', zh: '跟瞎猜差不多' } },
  ],
  answer({ sizes, with: shares }) {
    const share = shares[sizes.indexOf(4)];
    if (typeof share !== 'number') return undefined;
    return share > 0.65 ? 'most' : share > 0.3 ? 'half' : 'few';
  },
};

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new BatchSizeModel(tools));
  return (
    <SweepView
      {...{ name: 'batch-size', locale, model, params, words, loadDraw }}
      {...page}
      shown={['batchSize', 'norm', 'mode', 'learningRate']}
      more={['budget', 'seed']}
      guess={guess}
    />
  );
}
