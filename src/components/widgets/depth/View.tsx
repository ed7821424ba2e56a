import { useModel } from '@preact/signals';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { SweepView } from '../../shell/SweepView.tsx';
import type { ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import type { DepthData } from './depth.ts';
import { DepthModel } from './model.ts';
import { params } from './params.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

const guess: GuessQuestion<DepthData> = {
  question: {
    en: 'From 30 hidden layers to 50, with batch norm: how many times as long is the gradient at layer 2 as at layer 50?',
    zh: '隐藏层从 30 个加到 50 个，用批量归一化：第 2 层的梯度是第 50 层的多少倍？',
  },
  search: '?depth=50',
  options: [
    { value: '500', label: { en: 'about 500', zh: '约 500' } },
    { value: '2000', label: { en: 'about 2000', zh: '约 2000' } },
    { value: '10000', label: { en: 'about 10,000 or more', zh: '1 万上下或更多' } },
  ],
  answer({ gradients }) {
    const factor = gradients.with?.at(-1);
    if (factor === undefined) return undefined;
    return factor < 1000 ? '500' : factor < 5000 ? '2000' : '10000';
  },
};

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new DepthModel(tools));
  return (
    <SweepView
      {...{ name: 'depth', locale, model, params, words, loadDraw }}
      {...page}
      shown={['depth', 'compare', 'activation']}
      more={['inputs', 'learningRate', 'seed']}
      guess={guess}
    />
  );
}
