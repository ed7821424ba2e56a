import type { Workload } from '../workload.ts';
import { w1 } from './w1.ts';
import { w2 } from './w2.ts';
import { w3 } from './w3.ts';

/** In the order of the table. Those of a perceptron's training differ in its description only. */
export const workloads: readonly Workload[] = [w1, w2, w3];
