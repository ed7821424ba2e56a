/** Vertical axes of `tolerancePlot`. */
import type { Height } from './tolerance.ts';

/** Shares of right answers, with room below for runs that diverged; the target has a line. */
export function accuracyHeight(target: number): Height {
  return { domain: [-0.16, 1.04], type: 'linear', ticks: [0, 0.5, target], target };
}

/** Lengths of gradients, between two powers of ten. */
export function gradientHeight([low, high]: readonly [number, number]): Height {
  const ticks = Array.from({ length: (high - low) / 2 + 1 }, (_, i) => Number(`1e${low + 2 * i}`));
  return { domain: [Number(`1e${low}`), Number(`1e${high}`)], type: 'log', ticks };
}
