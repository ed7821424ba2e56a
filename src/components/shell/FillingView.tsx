import { signal, useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { RunBar } from '../controls/RunBar.tsx';
import type { Params } from '../params/param.ts';
import type { FillingStatus } from '../training/filling.ts';
import type { FillingModel } from '../training/fillingModel.ts';
import { type Hands, LiveFigure } from '../training/LiveFigure.tsx';
import type { TrainerStatus } from '../training/state.ts';
import { useWidget } from '../training/useWidget.ts';
import { Guess, type GuessQuestion } from './Guess.tsx';
import { Provenance } from './Provenance.tsx';
import { Shell } from './Shell.tsx';
import type { ViewProps } from './TrainingView.tsx';
import type { Draw, Words } from './telling.ts';
import { useShown } from './useShown.ts';

/** What a widget that fills in hands to its view. */
export interface FillingViewProps<P extends Params, Job, Outcome, Data> extends ViewProps {
  readonly name: string;
  readonly model: FillingModel<P, Job, Outcome, Data>;
  readonly params: P;
  readonly words: Words<P, Data>;
  readonly shown: readonly (keyof P & string)[];
  readonly more?: readonly (keyof P & string)[];
  /** Brings the code that draws. */
  readonly loadDraw: () => Promise<Draw<P, Data>>;
  readonly guess?: GuessQuestion<Data>;
  /** Where the picture is a control itself. */
  readonly hands?: Hands;
  /** In the bar. */
  readonly beside?: ComponentChildren;
  /** Under the menu. */
  readonly below?: ComponentChildren;
}

/** How the view of one kind of work differs from that of another. */
interface KindProps {
  readonly unit: 'runs' | 'rows';
  /** Where the numbers come from, in words. */
  readonly provenance: () => string;
  /** Under the takeaway. */
  readonly verdict?: ComponentChildren;
}

/** As the live region and the styles know it. */
const statuses: Readonly<Record<FillingStatus, TrainerStatus>> = {
  idle: 'paused',
  running: 'running',
  finished: 'finished',
  failed: 'failed',
};

/** The view of a widget that fills in. */
export function FillingView<P extends Params, Job, Outcome, Data>(
  props: FillingViewProps<P, Job, Outcome, Data> & KindProps,
) {
  const { name, locale, still, model, params, words, guess } = props;
  const { filling, values, data } = model;
  const isVisible = useMemo(() => signal(false), []);
  const { root, isLive } = useWidget(useMemo(() => watched(model, isVisible), []));
  const status = useComputed(() => (data.value ? statuses[filling.status.value] : 'still'));
  const shown = useShown({ data, settings: () => values.value, words, loadDraw: props.loadDraw, still, locale });
  const finished = useComputed(() => (filling.status.value === 'finished' ? data.value : undefined));
  return (
    <Shell
      {...{ name, locale, root, isLive, params, status, telling: shown.telling, table: shown.table, isVisible }}
      model={model as never}
      shown={props.shown}
      more={props.more ?? []}
      failure={filling.failure}
      again={model.start}
      prepare={model.start}
      picture={
        <LiveFigure
          data={data}
          origin={model.origin}
          description={shown.description}
          loadFigure={shown.loadFigure}
          hands={props.hands}
        >
          {props.children}
        </LiveFigure>
      }
      bar={
        <RunBar
          status={filling.status.value}
          unit={props.unit}
          done={filling.done.value}
          all={model.total.value}
          start={model.start}
          cancel={filling.cancel}
          locale={locale}
        >
          {props.beside}
        </RunBar>
      }
      verdict={props.verdict}
      provenance={<Provenance words={data.value ? props.provenance() : still.provenance} locale={locale} />}
      below={
        <>
          {guess && <Guess id={name} guess={guess} finished={finished} run={model.run} locale={locale} />}
          {props.below}
        </>
      }
    />
  );
}

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
