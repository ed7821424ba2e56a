import type { TargetedInputEvent } from 'preact';
import type { IntegerSetting, RealSetting } from '../../engine/settings.ts';
import { type Locale, type Phrase, say } from '../../i18n/strings.ts';
import { formatNumber } from '../params/format.ts';
import type { Value } from '../params/param.ts';
import { nearestLegal } from '../params/parse.ts';
import { NumberBox, takeLegal } from './NumberBox.tsx';

interface SliderProps {
  /** Unique in the page. */
  readonly id: string;
  readonly param: (RealSetting | IntegerSetting) & { readonly label: Phrase };
  readonly value: number;
  readonly set: (value: Value) => void;
  readonly locale: Locale;
}

/** Places of a slider of real numbers: each is a hundredth of its way. */
const places = 100;

/** Any number of a range: a slider, and a box for the exact value. */
export function Slider({ id, param, value, set, locale }: SliderProps) {
  const { position, valueAt, steps } = scaleOf(param);
  const slide = ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => set(valueAt(currentTarget.valueAsNumber));
  const take = takeLegal(param, set);
  return (
    <div class="slider">
      <label for={id}>{say(param.label, locale)}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={steps}
        step={1}
        value={position(value)}
        onInput={slide}
        aria-valuetext={formatNumber(value, locale)}
      />
      <NumberBox
        min={param.min}
        max={param.max}
        step={param.kind === 'integer' ? 1 : 'any'}
        label={say(param.label, locale)}
        {...{ value, take }}
      />
    </div>
  );
}

/** Where a value stands on its slider, and back; real values are rounded to three digits. */
function scaleOf(param: RealSetting | IntegerSetting) {
  const { min, max } = param;
  if (param.kind === 'integer') {
    return { steps: max - min, position: (value: number) => value - min, valueAt: (place: number) => min + place };
  }
  const isLog = param.scale === 'log';
  const [from, to] = isLog ? [Math.log(min), Math.log(max)] : [min, max];
  return {
    steps: places,
    position: (value: number) => (places * ((isLog ? Math.log(value) : value) - from)) / (to - from),
    valueAt(place: number) {
      const along = from + ((to - from) * place) / places;
      return nearestLegal(param, Number((isLog ? Math.exp(along) : along).toPrecision(3)));
    },
  };
}
