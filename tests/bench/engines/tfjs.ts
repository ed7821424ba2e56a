import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { type Batch, targetsOf } from '../data.ts';
import type { Contender } from '../workload.ts';
import type { Parameter } from './ours.ts';

export interface TfjsModel {
  readonly learningRate: number;
  readonly outputs: number;
  /** Mean loss of a batch, traced for its gradient. `x: [rows, features]`, `targets: [rows, outputs]` */
  lossOf(parameters: readonly tf.Tensor[], x: tf.Tensor2D, targets: tf.Tensor2D): tf.Scalar;
}

let started: Promise<void> | undefined;

/** Starts TensorFlow.js once, and puts the batches on its side. */
export async function startTfjs(outputs: number, batches: readonly Batch[]) {
  started ??= start();
  await started;
  return batches.map(({ x, labels }) => ({
    x: tf.tensor2d(x, [labels.length, x.length / labels.length]),
    targets: tf.tensor2d(targetsOf(labels, outputs), [labels.length, outputs]),
  }));
}

async function start(): Promise<void> {
  // It wants three files named, and loads the one that fits: SIMD, without threads.
  setWasmPaths({
    'tfjs-backend-wasm.wasm': simd,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
  tf.enableProdMode();
  if (!(await tf.setBackend('wasm'))) throw new Error('tfjs: expected the wasm backend, got none');
}

/** Eager TensorFlow.js in WebAssembly SIMD, with variables and batches kept on its side. */
export async function openTfjs(
  { learningRate, outputs, lossOf }: TfjsModel,
  parameters: readonly Parameter[],
  batches: readonly Batch[],
): Promise<Contender> {
  const data = await startTfjs(outputs, batches);
  const variables = parameters.map(({ shape, values }) => tf.variable(tf.tensor(values, [...shape])));
  const optimizer = tf.train.sgd(learningRate);
  let done = 0;
  return {
    advance(steps) {
      let loss = Number.NaN;
      for (let step = 1; step <= steps; step++) {
        const { x, targets } = data[done++ % data.length] as (typeof data)[number];
        const value = optimizer.minimize(() => lossOf(variables, x, targets), step === steps, variables);
        if (value) [loss = Number.NaN] = value.dataSync();
        value?.dispose();
      }
      return loss;
    },
  };
}
