import { defaultDevice, init, jit, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import { type Batch, targetsOf } from '../data.ts';
import type { Contender } from '../workload.ts';
import type { Parameter } from './ours.ts';

export interface JaxModel {
  readonly learningRate: number;
  readonly outputs: number;
  /** Mean loss of a batch; takes what it is given. `x: [rows, features]`, `targets: [rows, outputs]` */
  lossOf(parameters: np.Array[], x: np.Array, targets: np.Array): np.Array;
}

/** Starts jax-js without threads or graphics card, and puts the batches on its side. */
export async function startJax(outputs: number, batches: readonly Batch[]) {
  await init('wasm');
  defaultDevice('wasm');
  return batches.map(({ x, labels }) => ({
    x: np.array(x).reshape([labels.length, x.length / labels.length]),
    targets: np.array(targetsOf(labels, outputs)).reshape([labels.length, outputs]),
  }));
}

export function jaxArrays(parameters: readonly Parameter[]): np.Array[] {
  return parameters.map(({ shape, values }) => np.array(values).reshape([...shape]));
}

/** jax-js in WebAssembly: the whole step in one `jit`, parameters and batches kept on its side. */
export async function openJax(
  { learningRate, outputs, lossOf }: JaxModel,
  initial: readonly Parameter[],
  batches: readonly Batch[],
): Promise<Contender> {
  const data = await startJax(outputs, batches);
  const step = jit((parameters: np.Array[], x: np.Array, targets: np.Array): [np.Array, np.Array[]] => {
    const [loss, gradients] = valueAndGrad(lossOf)(tree.ref(parameters), x, targets);
    return [loss, parameters.map((parameter, i) => parameter.sub((gradients[i] as np.Array).mul(learningRate)))];
  });
  let parameters = jaxArrays(initial);
  let done = 0;
  return {
    // Reading a loss runs all of its step, update included. Left to pile up, steps of W1 and W2 take twice the time.
    async advance(steps) {
      let loss = Number.NaN;
      for (let i = 0; i < steps; i++) {
        const { x, targets } = data[done++ % data.length] as (typeof data)[number];
        const [value, updated] = step(parameters, x.ref, targets.ref);
        parameters = updated;
        [loss = Number.NaN] = await value.data();
      }
      return loss;
    },
  };
}
