import { useModel } from '@preact/signals';
import type { Locale } from '../../../i18n/strings.ts';
import { say } from '../../../i18n/strings.ts';
import type { GuessQuestion } from '../../shell/Guess.tsx';
import { SurveyView } from '../../shell/SurveyView.tsx';
import type { ViewProps } from '../../shell/TrainingView.tsx';
import { createSurveyTools } from '../../training/pageTools.ts';
import { type Surfaces, SurfacesModel } from './model.ts';
import { params } from './params.ts';
import { strings } from './strings.ts';
import type { SurfacesData } from './surfaces.ts';
import { turnByHand } from './turning.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createSurveyTools();

const guess: GuessQuestion<SurfacesData> = {
  question: {
    en: 'Before any training: which surface has more local minima?',
    zh: '训练之前，哪个曲面的局部极小点更多？',
  },
  search: '?step=0&look=map',
  options: [
    { value: 'with', label: { en: 'with batch norm', zh: '用批量归一化的' } },
    { value: 'without', label: { en: 'without', zh: '不用的' } },
    { value: 'same', label: { en: 'equally many', zh: '一样多' } },
  ],
  answer({ measured }) {
    if (!measured) return undefined;
    const [one, other] = [measured.with.minima.length, measured.without.minima.length];
    return one === other ? 'same' : one > other ? 'with' : 'without';
  },
};

export function View({ locale, ...page }: ViewProps) {
  const model = useModel(() => new SurfacesModel(tools));
  const isSpace = model.values.value.look === 'hills';
  const isRandom = model.values.value.plane === 'random';
  return (
    <SurveyView
      {...{ name: 'loss-surface', locale, model, params, words, loadDraw, guess }}
      {...page}
      runNames={[say(strings.runWith, locale), say(strings.runWithout, locale)]}
      shown={['look', 'plane', 'step', 'depth']}
      more={[
        ...(isSpace ? (['heights', 'turn', 'tilt'] as const) : []),
        'task',
        'learningRate',
        ...(isRandom ? (['radius'] as const) : []),
        'seed',
      ]}
      hands={{
        label: isSpace ? say(strings.turnHint, locale) : undefined,
        hold: (picture) => turnByHand(picture, () => model.values.peek().look === 'hills', model.turn),
      }}
      beside={isSpace && <Turning model={model} locale={locale} />}
    />
  );
}

/** A quarter of a quarter turn. */
const degrees = 15;

function Turning({ model, locale }: { readonly model: Surfaces; readonly locale: Locale }) {
  const button = (words: string, sign: string, around: number, up: number) => (
    <button type="button" aria-label={words} title={words} onClick={() => model.turn(around, up)}>
      {sign}
    </button>
  );
  return (
    <div class="buttons turning">
      {button(say(strings.turnLeft, locale), '↶', degrees, 0)}
      {button(say(strings.turnRight, locale), '↷', -degrees, 0)}
      {button(say(strings.tiltUp, locale), '↑', 0, degrees)}
      {button(say(strings.tiltDown, locale), '↓', 0, -degrees)}
    </div>
  );
}
