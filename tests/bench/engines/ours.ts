import { fullWasm } from '../../../src/engine/kernels/fullWasm.ts';
import { createReferenceBackend } from '../../../src/engine/kernels/referenceBackend.ts';
import { createWasmBackend } from '../../../src/engine/kernels/wasm.ts';
import { createNetwork } from '../../../src/engine/network.ts';
import type { Dataset, RunSpec } from '../../../src/engine/run.ts';
import { createRun } from '../../../src/engine/train.ts';
import type { Contender } from '../workload.ts';

/** The training loop that readers run, with its generator, batches and losses. */
export function openOurs(spec: RunSpec, dataset: Dataset): Contender {
  const wasm = spec.layers.some(({ kind }) => kind === 'conv') ? fullWasm : undefined;
  const { reports } = createRun(spec, createWasmBackend(wasm), dataset);
  reports.next();
  return {
    advance(steps) {
      let loss: number | undefined;
      for (let step = 0; step < steps; step++) loss = reports.next().value?.loss;
      return loss ?? Number.NaN;
    },
  };
}

export interface Parameter {
  readonly shape: readonly [number] | readonly [number, number];
  readonly values: Float32Array<ArrayBuffer>;
}

/** The initial weights of a spec, from which every engine starts. In the order of the layers. */
export function initialParameters(spec: RunSpec, features: number): readonly Parameter[] {
  const backend = createReferenceBackend();
  const { parameters } = createNetwork(spec, features, backend);
  return parameters.map(({ value }) => ({ shape: value.shape, values: Float32Array.from(backend.read(value)) }));
}
