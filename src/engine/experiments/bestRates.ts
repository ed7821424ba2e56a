/**
 * Learning rates at which the classifiers of `convergence` arrive soonest. Where a sweep of `convergence` states its rates,
 * they are those, so that figures and text speak of the same runs. Elsewhere, of four per factor of ten, the one with the
 * fewest steps to the target, summed over seeds 100 to 102 (1000 where a run never arrives); texts and figures use other seeds.
 */
import type { OptimizerSpec } from '../run.ts';
import type { TaskValues } from './classifier.ts';

/** With batch norm, then without. */
export type Rates = readonly [withNorm: number, without: number];

type Depth = 3 | 6 | 10;
type Optimizer = OptimizerSpec['kind'];

const rates: Readonly<Record<'spiral' | 'digits' | 'rawDigits', Record<Optimizer, Record<Depth, Rates>>>> = {
  spiral: {
    sgd: { 3: [0.32, 0.56], 6: [0.18, 0.18], 10: [0.18, 0.1] },
    momentum: { 3: [0.032, 0.1], 6: [0.018, 0.056], 10: [0.018, 0.032] },
    rmsprop: { 3: [0.0032, 0.01], 6: [0.0018, 0.0032], 10: [0.0032, 0.0018] },
    adam: { 3: [0.01, 0.056], 6: [0.0056, 0.018], 10: [0.0056, 0.0056] },
  },
  digits: {
    sgd: { 3: [1.8, 0.56], 6: [1, 0.32], 10: [1, 0.18] },
    momentum: { 3: [0.18, 0.1], 6: [0.18, 0.056], 10: [0.056, 0.032] },
    rmsprop: { 3: [0.01, 0.0056], 6: [0.0056, 0.0056], 10: [0.0056, 0.0056] },
    adam: { 3: [0.018, 0.018], 6: [0.018, 0.018], 10: [0.018, 0.01] },
  },
  rawDigits: {
    sgd: { 3: [1.8, 0.18], 6: [1, 0.1], 10: [0.56, 0.032] },
    momentum: { 3: [0.32, 0.056], 6: [0.32, 0.018], 10: [0.056, 0.018] },
    rmsprop: { 3: [0.0056, 0.0032], 6: [0.0056, 0.0018], 10: [0.0056, 0.0018] },
    adam: { 3: [0.032, 0.0056], 6: [0.018, 0.0056], 10: [0.01, 0.01] },
  },
};

/** The best rates for a task at the nearest depth that was searched. */
export function bestRates({ task, standardize, depth, optimizer }: TaskValues & { optimizer: Optimizer }): Rates {
  const data = task === 'spiral' ? 'spiral' : standardize ? 'digits' : 'rawDigits';
  return rates[data][optimizer][depth <= 4 ? 3 : depth <= 8 ? 6 : 10];
}
