import { useModel } from '@preact/signals';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { SweepView } from '../../shell/SweepView.tsx';
import type { ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import type { ConvergenceData } from './convergence.ts';
import { speedUp } from './duels.ts';
import { ConvergenceModel } from './model.ts';
import { params } from './params.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

const guess: GuessQuestion<ConvergenceData> = {
  question: {
    en: 'With Adam, each at its best learning rate: without batch norm the spiral takes how many times the steps?',
    zh: '换成 Adam，各用最合适的学习率：学会螺旋，不用批量归一化的步数是用了的几倍？',
  },
  search: '?optimizer=adam',
  range: { min: 0.5, max: 10, step: 0.1 },
  answer: ({ best }) => {
    const times = speedUp(best);
    return times === undefined ? undefined : Math.round(10 * times) / 10;
  },
};

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new ConvergenceModel(tools));
  const isDigits = model.values.value.task === 'digits';
  return (
    <SweepView
      {...{ name: 'convergence', locale, model, params, words, loadDraw, guess }}
      {...page}
      shown={['learningRate', 'task', 'depth', 'optimizer']}
      more={isDigits ? ['standardize', 'seeds', 'seed'] : ['seeds', 'seed']}
    />
  );
}
