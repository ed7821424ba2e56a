import { useModel } from '@preact/signals';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { TrainingView, type ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import { SilhouettesModel } from './model.ts';
import { params } from './params.ts';
import type { TrayData } from './trays.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

const guess: GuessQuestion<TrayData> = {
  question: {
    en: 'Take the ships out of training, and nothing else. What percentage of the fighters will it get right?',
    zh: '训练时拿掉船，别的都不动。战斗机能答对百分之几？',
  },
  search: '?ship=0',
  range: { min: 0, max: 100, step: 1 },
  answer: ({ kinds }) => Math.round(100 * (kinds.find(({ kind }) => kind === 'fighter')?.right ?? 0)),
};

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new SilhouettesModel(tools));
  return (
    <TrainingView
      {...{ name: 'silhouettes', locale, model, params, words, loadDraw }}
      {...page}
      shown={['fighter', 'bird', 'helicopter', 'ship']}
      more={['airliner', 'batchNorm', 'seed', 'pace']}
      guess={guess}
      runNames={() => ['']}
    />
  );
}
