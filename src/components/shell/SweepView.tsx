import type { RunSpec } from '../../engine/run.ts';
import type { Params } from '../params/param.ts';
import { FillingView, type FillingViewProps } from './FillingView.tsx';
import { sweepProvenance } from './provenance.ts';

/** The view of a widget that fills in from many runs. */
export function SweepView<P extends Params, Outcome, Data>(props: FillingViewProps<P, RunSpec, Outcome, Data>) {
  const { model, locale } = props;
  const provenance = () => {
    const { seed = 0 } = model.values.value as { readonly seed?: number };
    return sweepProvenance({ seed, runs: model.filling.done.value, ms: model.spent.value }, locale);
  };
  return <FillingView {...props} unit="runs" provenance={provenance} />;
}
