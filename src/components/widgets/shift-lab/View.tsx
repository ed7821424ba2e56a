import { useModel } from '@preact/signals';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { TrainingView, type ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import { holdGrips } from './grips.ts';
import { goal, type LabData } from './lab.ts';
import { LabModel } from './model.ts';
import { params } from './params.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

const guess: GuessQuestion<LabData> = {
  question: {
    en: 'It learns the left half, then only the right half. How is the left half at the end?',
    zh: '先学左半段，再只学右半段。学完时，左半段怎么样？',
  },
  search: '?lesson=onlyNew',
  options: [
    { value: 'kept', label: { en: 'as good as before', zh: '和原来一样好' } },
    { value: 'worse', label: { en: 'a little worse', zh: '差了一点' } },
    { value: 'lost', label: { en: 'worse than a flat line', zh: '还不如画一条平线' } },
  ],
  answer({ errors, spans, constantError }) {
    const error = errors.at(-1)?.train;
    if (error === undefined || spans.train[0] !== -3) return undefined;
    // The halves are alike: each is the other, turned by half a turn.
    return error < goal ? 'kept' : error < constantError ? 'worse' : 'lost';
  },
};

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new LabModel(tools));
  return (
    <TrainingView
      {...{ name: 'shift-lab', locale, model, params, words, loadDraw }}
      {...page}
      shown={['lesson', 'from', 'newFrom']}
      more={['seed', 'pace']}
      guess={guess}
      runNames={() => ['', '']}
      hands={{ label: undefined, hold: (picture) => holdGrips(picture, model) }}
    />
  );
}
