/** What a probe is given and what it must offer. Types only. */
import type { Backend } from '../kernels/backend.ts';
import type { Network } from '../network.ts';
import type { Dataset, Measurement, RunSpec } from '../run.ts';

/** The run as a probe sees it. */
export interface Subject {
  readonly backend: Backend;
  readonly network: Network;
  readonly spec: RunSpec;
  readonly dataset: Dataset;
}

/** Takes one reading of the state after `step` updates, leaving parameters and running averages as they are. */
export type Probe = (step: number) => Measurement['values'];
