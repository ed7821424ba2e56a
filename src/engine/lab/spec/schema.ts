/** The shape of a RunSpec in a file. What fields demand of each other is in costs.ts, and in the engine. */
import { z } from 'zod';
import type { RunSpec } from '../../run.ts';
import { datasetSchema } from './datasets.ts';
import { layerSchema } from './layers.ts';
import { limits } from './limits.ts';
import { probeSchema } from './probes.ts';
import { initSchema, optimizerSchema } from './training.ts';
import { list, oneOf, optional, real, record, whole } from './values.ts';

export const runSpecSchema = record({
  seed: whole(0, 2 ** 32 - 1),
  dataset: datasetSchema,
  layers: list(layerSchema, 1, limits.depth),
  init: initSchema,
  loss: oneOf('softmaxCrossEntropy', 'meanSquaredError'),
  optimizer: optimizerSchema,
  batchSize: whole(1, limits.examples),
  steps: whole(0, limits.steps),
  outlierSample: optional(record({ factor: real() })),
  initial: optional(list(list(real(), 0, limits.parameters), 0, 4 * limits.depth)),
  order: optional(list(whole(0, limits.examples - 1), 0, limits.readings)),
  probes: list(probeSchema, 0, limits.probes),
});

/** The same type, whichever parts of it are readonly and however it was put together. */
type Plain<T> = T extends string | number | boolean ? T : { readonly [Key in keyof T]: Plain<T[Key]> };
type IsSame<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

/** Does not compile while a field of RunSpec is missing here, or one here is missing there. */
true satisfies IsSame<z.output<typeof runSpecSchema>, RunSpec>;

/** A JSON Schema for editors, which may be named in a spec by the key `$schema`. */
export function jsonSchema(): string {
  const { $schema, properties, ...schema } = z.toJSONSchema(runSpecSchema);
  const described = {
    $schema,
    title: 'RunSpec',
    ...schema,
    properties: { $schema: { type: 'string' }, ...properties },
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
