import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { type Locale, say } from '../../i18n/strings.ts';
import { PlayBar } from '../controls/PlayBar.tsx';
import { strings as controls } from '../controls/strings.ts';
import type { Params, Values } from '../params/param.ts';
import type { ScriptFacts } from '../takeaway/exports.ts';
import { isAlone } from '../training/embedded.ts';
import { type Hands, LiveFigure } from '../training/LiveFigure.tsx';
import type { Training } from '../training/training.ts';
import { useWidget } from '../training/useWidget.ts';
import { blownRuns, Diverged } from './Diverged.tsx';
import { Guess, type GuessQuestion } from './Guess.tsx';
import { Provenance } from './Provenance.tsx';
import { trainingProvenance } from './provenance.ts';
import { Shell } from './Shell.tsx';
import type { Draw, StillFacts, Words } from './telling.ts';
import { useShown } from './useShown.ts';

/** What the page hands to the view of any widget. */
export interface ViewProps {
  readonly locale: Locale;
  readonly still: StillFacts;
  /** The still. */
  readonly children?: ComponentChildren;
}

interface TrainingViewProps<P extends Params, Data> extends ViewProps {
  readonly name: string;
  readonly model: Training<P, Data>;
  readonly params: P;
  readonly words: Words<P, Data>;
  readonly shown: readonly (keyof P & string)[];
  readonly more?: readonly (keyof P & string)[];
  /** Names of the runs, for saying which of them blew up; '' where the takeaway says it. */
  readonly runNames?: (values: Values<P>, locale: Locale) => readonly string[];
  /** Brings the code that draws. */
  readonly loadDraw: () => Promise<Draw<P, Data>>;
  readonly guess?: GuessQuestion<Data>;
  readonly hands?: Hands;
  /** What else is worth saying at once; '' for nothing. */
  readonly news?: ReadonlySignal<string>;
  /** What a link cannot carry, in words; '' for nothing. */
  readonly caveat?: string;
  /** Under the menu. */
  readonly below?: ComponentChildren;
}

/** More in one script than anybody reads. */
const mostRuns = 4;

/** The view of a widget that trains. */
export function TrainingView<P extends Params, Data>(props: TrainingViewProps<P, Data>) {
  const { name, locale, still, model, params, words, children, guess } = props;
  const { trainer } = model;
  const { seen, status, position } = trainer;
  const { root, isLive } = useWidget(model);
  const settings = () => seen.value?.plan.values ?? model.values.value;
  const shown = useShown({ data: model.data, settings, words, loadDraw: props.loadDraw, still, locale });
  const prepare = () => trainer.seek(trainer.plan.peek().steps);
  const finished = useComputed(() => (status.value === 'finished' ? model.data.value : undefined));
  const { seed = 0 } = settings() as { readonly seed?: number };
  const facts = seen.value && { seed, steps: seen.value.history.head, ms: seen.value.history.trainingMs };
  const { specs } = trainer.plan.value;
  const isWaiting = status.value === 'waiting';
  const origins = facts ? trainingProvenance(facts, locale) : still.provenance;
  return (
    <Shell
      {...{ name, locale, root, isLive, params, status, telling: shown.telling, table: shown.table, prepare }}
      model={model as never}
      shown={props.shown}
      more={props.more ?? []}
      step={position}
      caveat={props.caveat ?? ''}
      {...(props.news && { news: props.news })}
      isVisible={trainer.isVisible}
      failure={trainer.failure}
      again={trainer.again}
      pytorch={specs.length > mostRuns || isAlone() ? undefined : script}
      picture={
        <LiveFigure
          data={model.data}
          origin={model.origin}
          description={shown.description}
          loadFigure={shown.loadFigure}
          hands={props.hands}
        >
          {children}
        </LiveFigure>
      }
      bar={<PlayBar trainer={trainer as never} locale={locale} />}
      verdict={
        <Diverged
          runs={blownRuns(seen.value, props.runNames?.(settings(), locale) ?? [])}
          params={params}
          values={model.values.value}
          set={model.set}
          locale={locale}
        />
      }
      provenance={
        <Provenance
          words={isWaiting ? say(controls.waiting, locale) : origins}
          fingerprint={seen.value ? model.fingerprint.value : still.fingerprint}
          locale={locale}
        />
      }
      below={
        <>
          {guess && <Guess id={name} guess={guess} finished={finished} run={begin} locale={locale} />}
          {props.below}
        </>
      }
    />
  );

  async function script(facts: ScriptFacts): Promise<string> {
    const { pytorchScript } = await import('../takeaway/pytorch/index.ts');
    return pytorchScript(model.open, specs, facts, locale);
  }

  function begin(search: string): void {
    model.run(search);
    model.play();
  }
}
