import { useComputed, useModel } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { say } from '../../../i18n/strings.ts';
import { strings as controls } from '../../controls/strings.ts';
import { nearestLegal } from '../../params/parse.ts';
import { blownRuns, Diverged } from '../../shell/Diverged.tsx';
import { Guess } from '../../shell/Guess.tsx';
import { Provenance } from '../../shell/Provenance.tsx';
import { trainingProvenance } from '../../shell/provenance.ts';
import { Shell } from '../../shell/Shell.tsx';
import type { ViewProps } from '../../shell/TrainingView.tsx';
import { useShown } from '../../shell/useShown.ts';
import { LiveFigure } from '../../training/LiveFigure.tsx';
import { createPageTools } from '../../training/pageTools.ts';
import { useWidget } from '../../training/useWidget.ts';
import { watchHandles } from './dragging.ts';
import { guess } from './guess.ts';
import { type StepAndRewind, StepAndRewindModel } from './model.ts';
import { params, stepNames } from './params.ts';
import { StoryBar } from './StoryBar.tsx';
import { strings } from './strings.ts';
import { words } from './words.ts';

const loadDraw = async () => (await import('./draw.ts')).draw;
const tools = createPageTools(loadDraw);

export function View({ locale, still, children }: ViewProps) {
  const model = useModel(() => new StepAndRewindModel(tools));
  const { trainer, values, data, status } = model;
  const { root, isLive } = useWidget({ ...model, play: model.playAll });
  const shown = useShown({ data, settings: () => values.value, words, loadDraw, still, locale });
  const finished = useComputed(() => (status.value === 'finished' ? data.value : undefined));
  const hands = useMemo(
    () => ({ label: undefined, hold: (place: HTMLElement) => watchHandles(place, handlesOf(model)) }),
    [],
  );
  const seen = trainer.seen.value;
  const facts = seen && { seed: seen.plan.values.seed, steps: seen.history.head, ms: seen.history.trainingMs };
  const origin = facts ? trainingProvenance(facts, locale) : still.provenance;
  return (
    <Shell
      {...{ name: 'step-and-rewind', locale, root, isLive, params, status, telling: shown.telling, table: shown.table }}
      model={model as never}
      shown={['point', ...stepNames]}
      more={['depth', 'standardize', 'seed', 'pace']}
      prepare={() => trainer.seek(trainer.plan.peek().steps)}
      isVisible={trainer.isVisible}
      failure={trainer.failure}
      again={trainer.again}
      picture={
        <LiveFigure
          data={data}
          origin={model.origin}
          description={shown.description}
          loadFigure={shown.loadFigure}
          hands={hands}
        >
          {children}
        </LiveFigure>
      }
      bar={<StoryBar model={model} locale={locale} />}
      verdict={
        <Diverged
          runs={blownRuns(seen, [say(strings.runWith, locale), say(strings.runWithout, locale)])}
          params={params}
          values={values.value}
          set={model.set as never}
          locale={locale}
        />
      }
      provenance={
        <Provenance
          words={trainer.status.value === 'waiting' ? say(controls.waiting, locale) : origin}
          fingerprint={seen ? model.fingerprint.value : still.fingerprint}
          locale={locale}
        />
      }
      below={
        <Guess
          id="step-and-rewind"
          guess={guess}
          finished={finished}
          run={(search) => {
            model.run(search);
            model.playAll();
          }}
          locale={locale}
        />
      }
    />
  );
}

/** The three steps as the picture's handles move them. */
function handlesOf(model: StepAndRewind) {
  return {
    rates: () => stepNames.map((name) => model.values.peek()[name]),
    move(step: number, rate: number) {
      const name = stepNames[step];
      if (name) model.set(name, nearestLegal(params[name], rate));
    },
  };
}
