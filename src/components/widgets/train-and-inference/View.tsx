import { useModel } from '@preact/signals';
import { say } from '../../../i18n/strings.ts';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { TrainingView, type ViewProps } from '../../shell/TrainingView.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import { ModesModel } from './model.ts';
import { params } from './params.ts';
import { strings } from './strings.ts';
import type { ModesData } from './trainAndInference.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

const guess: GuessQuestion<ModesData> = {
  question: {
    en: 'In 16 batches of 64 with zeros only: how often is this 0 taken for a 0?',
    zh: '16 批，每批 64 张，全是 0：这个 0 有几次被认成 0？',
  },
  search: '?batchSize=64&classes=1',
  range: { min: 0, max: 16, step: 1 },
  answer: ({ answers, labels, batches }) => {
    const label = labels[batches[0]?.[0] ?? 0];
    return answers.filter((answer) => answer === label).length;
  },
};

export function View({ locale, ...page }: ViewProps) {
  const modes = useModel(() => new ModesModel(tools));
  return (
    <TrainingView
      {...{ name: 'train-and-inference', locale, model: modes, params, words, loadDraw, guess }}
      {...page}
      shown={['mode', 'batchSize', 'classes', 'momentum']}
      more={['picture', 'draw', 'seed', 'pace']}
      runNames={() => [say(strings.runDiverged, locale)]}
      below={
        <p class="redraw">
          <button type="button" onClick={modes.redraw}>
            {say(strings.redraw, locale)}
          </button>
        </p>
      }
    />
  );
}
