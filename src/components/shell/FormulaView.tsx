import { signal, useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Params } from '../params/param.ts';
import type { Formula } from '../training/formula.ts';
import { type Hands, LiveFigure } from '../training/LiveFigure.tsx';
import type { TrainerStatus } from '../training/state.ts';
import { useWidget } from '../training/useWidget.ts';
import { Guess, type GuessQuestion } from './Guess.tsx';
import { Provenance } from './Provenance.tsx';
import { Shell } from './Shell.tsx';
import type { ViewProps } from './TrainingView.tsx';
import type { Draw, Words } from './telling.ts';
import { useShown } from './useShown.ts';

interface FormulaViewProps<P extends Params, Data> extends ViewProps {
  readonly name: string;
  readonly model: Formula<P, Data>;
  readonly params: P;
  readonly words: Words<P, Data>;
  readonly shown: readonly (keyof P & string)[];
  readonly more?: readonly (keyof P & string)[];
  /** Brings the code that draws. */
  readonly loadDraw: () => Promise<Draw<P, Data>>;
  /** Where the picture is a control itself. */
  readonly hands?: Hands;
  readonly guess?: GuessQuestion<Data>;
  /** Where the numbers come from, in words. */
  readonly provenance: string;
  /** Between the picture and what it says. */
  readonly bar?: ComponentChildren;
}

/** The view of a widget that computes what it shows at once. */
export function FormulaView<P extends Params, Data>(props: FormulaViewProps<P, Data>) {
  const { name, locale, still, model, params, words, guess } = props;
  const { data, values } = model;
  const { root, isLive } = useWidget(model);
  const status = useComputed<TrainerStatus>(() => (data.value ? 'finished' : 'still'));
  const shown = useShown({ data, settings: () => values.value, words, loadDraw: props.loadDraw, still, locale });
  return (
    <Shell
      {...{ name, locale, root, isLive, params, status, telling: shown.telling, table: shown.table }}
      model={model as never}
      shown={props.shown}
      more={props.more ?? []}
      isVisible={model.isVisible}
      failure={nothing}
      again={model.show}
      prepare={model.show}
      picture={
        <LiveFigure
          data={data}
          origin={nothing}
          description={shown.description}
          loadFigure={shown.loadFigure}
          hands={props.hands}
        >
          {props.children}
        </LiveFigure>
      }
      bar={props.bar}
      provenance={<Provenance words={props.provenance} locale={locale} />}
      below={guess && <Guess id={name} guess={guess} finished={data} run={model.run} locale={locale} />}
    />
  );
}

const nothing = signal(undefined);
