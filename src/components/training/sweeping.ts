/** A widget that fills in from many runs. */
import type { RunResult, RunSpec } from '../../engine/run.ts';
import type { Params, Values } from '../params/param.ts';
import { createFillingModel, type FillingWidget } from './fillingModel.ts';
import type { PageTools } from './pageTools.ts';
import { createSweep } from './sweep.ts';

/** What a widget says of itself; all of it pure. `Outcome` is what is kept of a run. */
export interface SweepWidget<P extends Params, Outcome, Data> extends FillingWidget<P, RunSpec, Outcome, Data> {
  outcomeOf(result: RunResult, values: Values<P>): Outcome;
}

export function createSweeping<P extends Params, Outcome, Data>(
  widget: SweepWidget<P, Outcome, Data>,
  { openPool, clock }: Pick<PageTools, 'openPool' | 'clock'>,
) {
  const model = createFillingModel(widget, clock, (values) =>
    createSweep<Outcome>(openPool, (result) => widget.outcomeOf(result, values.peek())),
  );
  return { ...model, sweep: model.filling };
}
