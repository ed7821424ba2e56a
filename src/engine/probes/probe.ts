/** What a probe is given and what it must offer. Types only. */
import type { Backend } from '../kernels/backend.ts';
import type { Network } from '../network.ts';
import type { Dataset, LayerSpec, Measurement } from '../run.ts';

/** The run as a probe sees it. */
export interface Subject {
  readonly backend: Backend;
  readonly network: Network;
  readonly layers: readonly LayerSpec[];
  readonly dataset: Dataset;
}

/** Takes one reading of the present state, leaving parameters and running averages as they are. */
export type Probe = () => Measurement['values'];
