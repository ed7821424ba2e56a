import type { Workload } from '../workload.ts';
import { cold } from './cold.ts';
import { converged } from './converged.ts';
import { surface } from './surface.ts';
import { w1 } from './w1.ts';
import { w2 } from './w2.ts';
import { w3 } from './w3.ts';
import { w4 } from './w4.ts';
import { w5 } from './w5.ts';

/** In the order of the table: what engines are compared on, then what only ours does. */
export const workloads: readonly Workload[] = [w1, w2, w3, w4, w5, surface, converged, cold];
