import { useModel } from '@preact/signals';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { SweepView } from '../../shell/SweepView.tsx';
import type { ViewProps } from '../../shell/TrainingView.tsx';
import { usableStretch } from '../../sweeps/tolerance.ts';
import { createPageTools } from '../../training/pageTools.ts';
import { RangeModel } from './model.ts';
import { params } from './params.ts';
import type { RangeData } from './range.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

const guess: GuessQuestion<RangeData> = {
  question: {
    en: 'With 10 hidden layers instead of 6: up to which learning rate does every seed train with batch norm?',
    zh: '隐藏层从 6 个加到 10 个：用批量归一化，学习率最大到多少，每个种子都还能训练成功？',
  },
  search: '?depth=10',
  options: [
    { value: '0.3', label: { en: 'about 0.3', zh: '0.3 左右' } },
    { value: '1', label: { en: '1', zh: '1' } },
    { value: '10', label: { en: 'about 3 or 10', zh: '3 或 10 左右' } },
    { value: 'none', label: { en: 'all of them', zh: '全都能' } },
  ],
  answer(data) {
    const to = usableStretch(data.with)?.to;
    if (to === undefined || to < 0.2) return undefined;
    return to < 0.6 ? '0.3' : to < 2 ? '1' : to < 20 ? '10' : 'none';
  },
};

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new RangeModel(tools));
  const isDigits = model.values.value.task === 'digits';
  return (
    <SweepView
      {...{ name: 'learning-rate-range', locale, model, params, words, loadDraw, guess }}
      {...page}
      shown={['task', 'depth', 'optimizer', 'seeds']}
      more={[...(isDigits ? ['standardize' as const] : []), 'activation', 'perDecade', 'seed']}
    />
  );
}
