import { createWasmBackend } from '../../../src/engine/kernels/wasm.ts';
import { createLandscape } from '../../../src/engine/probes/landscape.ts';
import type { Dataset, RunSpec } from '../../../src/engine/run.ts';
import { createRun } from '../../../src/engine/train.ts';
import type { Parameter } from '../engines/ours.ts';
import type { Contender } from '../workload.ts';
import { type Plane, walk } from './plane.ts';

/** The landscape of the figures. */
export function openOurPlane(spec: RunSpec, dataset: Dataset, { u, v }: Plane): Contender {
  const { subject } = createRun(spec, createWasmBackend(), dataset);
  const rows = Int32Array.from({ length: dataset.train.size }, (_, row) => row);
  return walk(createLandscape(subject, rows.length)(rows).plane(flat(u), flat(v)));
}

const flat = (direction: readonly Parameter[]) => Float32Array.from(direction.flatMap(({ values }) => [...values]));
