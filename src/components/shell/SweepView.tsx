import { signal, useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { RunBar } from '../controls/RunBar.tsx';
import type { Params } from '../params/param.ts';
import { LiveFigure } from '../training/LiveFigure.tsx';
import type { TrainerStatus } from '../training/state.ts';
import type { SweepStatus } from '../training/sweep.ts';
import type { Sweeping } from '../training/sweeping.ts';
import { useWidget } from '../training/useWidget.ts';
import { Guess, type GuessQuestion } from './Guess.tsx';
import { Provenance } from './Provenance.tsx';
import { sweepProvenance } from './provenance.ts';
import { Shell } from './Shell.tsx';
import type { ViewProps } from './TrainingView.tsx';
import type { Draw, Words } from './telling.ts';

interface SweepViewProps<P extends Params, Outcome, Data> extends ViewProps {
  readonly name: string;
  readonly model: Sweeping<P, Outcome, Data>;
  readonly params: P;
  readonly words: Words<P, Data>;
  readonly shown: readonly (keyof P & string)[];
  readonly more?: readonly (keyof P & string)[];
  /** Brings the code that draws. */
  readonly loadDraw: () => Promise<Draw<P, Data>>;
  readonly guess?: GuessQuestion<Data>;
  /** Under the menu. */
  readonly below?: ComponentChildren;
}

/** As the live region and the styles know it. */
const statuses: Readonly<Record<SweepStatus, TrainerStatus>> = {
  idle: 'paused',
  running: 'running',
  finished: 'finished',
  failed: 'failed',
};

/** The view of a widget that fills in from many runs. */
export function SweepView<P extends Params, Outcome, Data>(props: SweepViewProps<P, Outcome, Data>) {
  const { name, locale, still, model, params, words, guess } = props;
  const { sweep, values, data } = model;
  const isVisible = useMemo(() => signal(false), []);
  const { root, isLive } = useWidget(useMemo(() => watched(model, isVisible), []));
  const status = useComputed(() => (data.value ? statuses[sweep.status.value] : 'still'));
  const telling = useComputed(() => (data.value ? words.tell(data.value, values.value, locale) : still.telling));
  const description = useComputed(() => telling.value.description ?? telling.value.takeaway);
  const table = useComputed(() => data.value && words.table(data.value, values.value, locale));
  const finished = useComputed(() => (sweep.status.value === 'finished' ? data.value : undefined));
  const loadFigure = async () => {
    const draw = await props.loadDraw();
    return (known: Data, width: number) =>
      draw(known, { document, width, locale, description: description.peek() }, () => values.value);
  };
  const { seed = 0 } = values.value as { readonly seed?: number };
  const facts = { seed, runs: sweep.done.value, ms: model.spent.value };
  return (
    <Shell
      {...{ name, locale, root, isLive, params, status, telling, table, isVisible }}
      model={model as never}
      shown={props.shown}
      more={props.more ?? []}
      failure={sweep.failure}
      again={model.start}
      prepare={model.start}
      picture={
        <LiveFigure data={data} origin={nothing} description={description} loadFigure={loadFigure}>
          {props.children}
        </LiveFigure>
      }
      bar={
        <RunBar
          status={sweep.status.value}
          done={sweep.done.value}
          all={model.total.value}
          start={model.start}
          cancel={sweep.cancel}
          locale={locale}
        />
      }
      provenance={<Provenance words={data.value ? sweepProvenance(facts, locale) : still.provenance} locale={locale} />}
      below={
        <>
          {guess && <Guess id={name} guess={guess} finished={finished} run={model.run} locale={locale} />}
          {props.below}
        </>
      }
    />
  );
}

const nothing = signal(undefined);

/** The model, telling also whether it is in sight. */
function watched<M extends { see(visible: boolean): void }>(model: M, isVisible: { value: boolean }): M {
  return {
    ...model,
    see(visible: boolean) {
      isVisible.value = visible;
      model.see(visible);
    },
  };
}
