import type { z } from 'zod';
import type { RunSpec } from '../../run.ts';
import { checkCosts } from './costs.ts';
import { describe, RunSpecError } from './error.ts';
import { checkGiven } from './given.ts';
import { runSpecSchema } from './schema.ts';

/**
 * Reads a RunSpec from outside. What passes is complete, of the right types and within the limits of the lab; whether
 * its parts fit each other, such as a layer its input, the engine says.
 * @throws RunSpecError for the first field that is wrong
 */
export function parseRunSpec(json: unknown): RunSpec {
  const { data, error } = runSpecSchema.safeParse(json);
  const [issue] = error?.issues ?? [];
  if (issue) throw toError(issue, json);
  const spec = data as RunSpec;
  checkGiven(spec.dataset);
  checkCosts(spec);
  return spec;
}

function toError(issue: z.core.$ZodIssue, json: unknown): RunSpecError {
  // A strange key is named itself, not the object that has it.
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  return new RunSpecError(formatPath(path), issue.message, describe(valueAt(json, path)));
}

const formatPath = (path: readonly PropertyKey[]): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`)).join('');

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    const isInside = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return isInside ? (value as Readonly<Record<PropertyKey, unknown>>)[key] : undefined;
  }, json);
}
