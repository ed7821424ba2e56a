import type { Divergence, LayerSpec } from '../../engine/run.ts';
import { type Locale, say } from '../../i18n/strings.ts';
import { formatNumber } from '../params/format.ts';
import type { Params, Value } from '../params/param.ts';
import type { Plan, Seen } from '../training/state.ts';
import { strings } from './strings.ts';

/** A run whose numbers left the finite range. */
export interface BlownRun {
  /** '' where its sentence stands elsewhere. */
  readonly name: string;
  readonly divergence: Divergence;
  readonly layers: readonly LayerSpec[];
}

interface DivergedProps {
  readonly runs: readonly BlownRun[];
  readonly params: Params;
  readonly values: { readonly [name: string]: Value };
  readonly set: (name: string, value: Value) => void;
  readonly locale: Locale;
}

/** Divergence is an outcome: where it happened, and what to try next. */
export function Diverged({ runs, params, values, set, locale }: DivergedProps) {
  if (runs.length === 0) return null;
  const rate = values.learningRate;
  const smaller = params.learningRate?.notches?.findLast(({ value }) => Number(value) < Number(rate))?.value;
  return (
    <>
      {runs.map(
        (run) =>
          run.name && (
            <p class="diverged" key={run.name}>
              {blownWords(run, locale)}
            </p>
          ),
      )}
      {smaller !== undefined && (
        <p>
          <button type="button" onClick={() => set('learningRate', smaller)}>
            {say(strings.smallerRate, locale, { rate: formatNumber(Number(smaller), locale) })}
          </button>
        </p>
      )}
    </>
  );
}

/** The runs that are lost at the step shown. */
export function blownRuns(seen: Seen<Plan> | undefined, names: readonly string[]): BlownRun[] {
  return (seen?.history.runs ?? []).flatMap(({ divergence }, index) => {
    const [name, spec] = [names[index], seen?.plan.specs[index]];
    if (!divergence || name === undefined || !spec || divergence.step > (seen?.step ?? 0)) return [];
    return [{ name, divergence, layers: spec.layers }];
  });
}

function blownWords({ name, divergence: { step, layer }, layers }: BlownRun, locale: Locale): string {
  return say(strings.diverged, locale, { run: name, step, layer: layerWords(layer, layers, locale) });
}

/** Readers count layers of weights: 1 is the first hidden layer, the last one the output, 0 the loss after it. */
function layerWords(layer: number, layers: readonly LayerSpec[], locale: Locale): string {
  const isWeights = ({ kind }: LayerSpec) => ['linear', 'conv', 'recurrent'].includes(kind);
  const count = layers.slice(0, layer + 1).filter(isWeights).length;
  if (count === 0) return say(strings.lossItself, locale);
  const isLast = count === layers.filter(isWeights).length;
  return isLast ? say(strings.outputLayer, locale) : say(strings.hiddenLayer, locale, { layer: count });
}
