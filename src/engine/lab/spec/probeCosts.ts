import type { ProbeSpec, Schedule } from '../../run.ts';
import type { NetworkCost } from './networkCost.ts';

/** Numbers of examples, and of numbers in each. */
export interface Sizes {
  readonly train: number;
  readonly test: number;
  readonly features: number;
}

/** Of a number moved in JavaScript, in multiply-adds; and of one that is sorted or counted. */
const MOVED = 50;
const SORTED = 500;

/** Training examples that probes of activations look at. */
const SEEN = 256;

/** Multiply-adds of one reading, or as many as take the same time. */
export function probeWork(probe: ProbeSpec, batchSize: number, net: NetworkCost, { test, features }: Sizes): number {
  const forward = (rows: number) => rows * (net.work + MOVED * features);
  const slopes = (count: number) => count * (3 * batchSize * net.work + MOVED * net.parameters);
  switch (probe.kind) {
    case 'accuracy':
      return forward(2 * test);
    case 'reestimatedAccuracy':
      return forward(1024 + test);
    case 'batchMates':
    case 'flips':
      return forward(80 * probe.size);
    case 'internalShift':
      return slopes(1 + net.matrices);
    case 'profile':
      return slopes(1 + probe.learningRates.length);
    case 'weights':
      return MOVED * net.parameters;
    case 'weightNorms':
    case 'gradientNorms':
      return slopes(1);
    case 'decisionBoundary':
      return forward(512 + probe.resolution ** 2);
    case 'predictions':
      return forward(probe.count);
    case 'outputs':
      return forward(probe.x.length);
    case 'trainingAccuracy':
      return forward(512);
    default:
      return forward(SEEN) + SEEN * SORTED * net.activations;
  }
}

/** Numbers in all readings of a run. */
export function numbersRead(probe: ProbeSpec, steps: number, net: NetworkCost): number {
  return countReadings(probe.schedule, steps) * readingLength(probe, net);
}

/** How often a schedule is due from step 0 to `steps`. */
export function countReadings(schedule: Schedule, steps: number): number {
  return schedule.reduce((sum, [from, every], i) => {
    const last = Math.min(steps, (schedule[i + 1]?.[0] ?? Number.POSITIVE_INFINITY) - 1);
    return last < from ? sum : sum + Math.floor((last - from) / every) + 1;
  }, 0);
}

/** Numbers in one reading, or more. */
function readingLength(probe: ProbeSpec, net: NetworkCost): number {
  switch (probe.kind) {
    case 'weights':
      return net.parameters;
    case 'histograms':
    case 'stepHistograms':
      return probe.bins * net.depth;
    case 'quantiles':
      return probe.levels.length * net.depth;
    case 'profile':
      return 4 * (1 + probe.learningRates.length);
    case 'decisionBoundary':
      return 2 * probe.resolution ** 2;
    case 'predictions':
      return probe.count;
    case 'outputs':
      return probe.x.length * net.outputs;
    default:
      return 3 * Math.max(1, net.depth);
  }
}
