import type { LayerSpec, RunSpec } from '../run.ts';

/** Layers whose kernels a worker does not bring along. */
const needing: ReadonlySet<LayerSpec['kind']> = new Set(['conv', 'maxPool', 'globalAveragePool']);

/** All kernels, fetched where one of the runs needs more than a worker has. */
export async function kernelsFor(specs: readonly Pick<RunSpec, 'layers'>[]) {
  if (!specs.some(({ layers }) => layers.some(({ kind }) => needing.has(kind)))) return undefined;
  return (await import('../kernels/fullWasm.ts')).fullWasm;
}
