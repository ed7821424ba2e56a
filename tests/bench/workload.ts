/** What is measured. Types only. */
import type { Dataset } from '../../src/engine/run.ts';

/** Ours, others, or ours in another situation. */
export type EngineName = 'ours' | 'jax-js' | 'tfjs-wasm' | 'objects' | 'ours, one worker' | 'ours, not converged';

/** An engine with the network of a workload, after its initialization and before its first step. */
export interface Contender {
  /** Does so many steps, waits until all their work is done, and answers with the loss of the last. */
  advance(steps: number): number | Promise<number>;
}

export interface Entry {
  readonly engine: EngineName;
  /** In what the work differs from ours; such an engine is no peer. */
  readonly difference?: string;
  open(dataset: Dataset): Contender | Promise<Contender>;
}

export type Check = 'falls' | 'agrees' | 'none';

export interface Workload {
  /** Such as 'W1'. */
  readonly name: string;
  /** The network in words. */
  readonly network: string;
  /** Multiplications and additions of the products of one step. Elementwise work counts nothing. */
  readonly flops: number;
  /** What shows that all did the work: `falls`: the loss falls and engines agree on it; `agrees`: they agree on it. */
  readonly check: Check;
  /** A step so long that a round times a single one, unrepeated, in at most so many rounds; default: bursts of steps. */
  readonly longRounds?: number;
  /** A dataset of so many batches. */
  draw(batches: number): Dataset;
  readonly entries: readonly Entry[];
}

/** What one engine did on one workload. */
export interface Timing {
  readonly workload: string;
  readonly engine: EngineName;
  readonly difference?: string;
  readonly flops: number;
  readonly check: Check;
  /** Milliseconds per step, one for each round. */
  readonly ms: readonly number[];
  /** Of the first steps on a single batch, where the order of examples makes no difference. */
  readonly losses: readonly number[];
}

export interface Results {
  readonly timings: readonly Timing[];
  /** GFLOP/s of the plain-SIMD kernel, one for each of its bursts. */
  readonly peaks: readonly number[];
}

export interface Options {
  readonly rounds: number;
  /** Name of the only workload to run. */
  readonly only?: string;
}
