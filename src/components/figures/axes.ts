import { type ChartOptions, chart } from './chart.ts';
import type { Frame } from './curve.ts';
import type { Box } from './svg.ts';

export interface AxesOptions extends Pick<ChartOptions, 'document' | 'margins' | 'number'> {
  readonly box: Box;
  /** Ends of the step axis and of the logarithmic value axis. */
  readonly steps: readonly [number, number];
  readonly values: readonly [number, number];
}

/** The ground of a plot of values over steps: hairlines at powers of ten. It stands at 0, 0 whatever the place of its box. */
export function axes({ box, steps, values, ...options }: AxesOptions): {
  readonly element: SVGElement;
  readonly frame: Frame;
} {
  const [low, high] = values;
  const { element, ...ground } = chart({
    ...options,
    box: { ...box, x: 0, y: 0 },
    fontSize: 0,
    x: { domain: steps },
    y: { domain: values, type: 'log', ticks: powersOfTen(values), grid: true },
  });
  return { element, frame: { ...ground, low, high } };
}

/** The powers of ten within two ends. */
function powersOfTen([low, high]: readonly [number, number]): number[] {
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, i) => Number(`1e${first + i}`));
}
