import { expect, test } from 'vitest';
import bits from '../../src/content/results/bits.json';
import { bitSpecs } from '../../src/engine/bits.ts';
import { createFullBackend } from '../../src/engine/kernels/full.ts';
import { RunSpecError } from '../../src/engine/lab/spec/error.ts';
import { parseRunSpec } from '../../src/engine/lab/spec/parse.ts';
import type { RunFrame, RunSpec } from '../../src/engine/run.ts';
import { createRunner } from '../../src/engine/runner.ts';
import { breakSpec } from './support/specs/mutate.ts';
import { drawSpec } from './support/specs/spec.ts';

const COUNT = 10_000;
/** No spec of the test may take longer, on a machine that is busy with other things. */
const SLOWEST_MS = 20_000;
const STEPS = 6;

type End = RunFrame['status'] | 'RunSpecError' | 'RangeError';

const backend = createFullBackend();

/** What becomes of a spec from outside. Throws where it is none of the ends that are allowed. */
function end(json: unknown): End {
  try {
    return train(parseRunSpec(json));
  } catch (error) {
    if (error instanceof RunSpecError) return 'RunSpecError';
    if (error instanceof RangeError && /^\w+: /.test(error.message)) return 'RangeError';
    throw error;
  }
}

function train(spec: RunSpec): RunFrame['status'] {
  backend.reset();
  const [frame] = createRunner([spec], [backend]).advance({ steps: STEPS }).runs;
  if (!frame) throw new Error('expected a frame, got none');
  checkFrame(spec, frame);
  return frame.status;
}

function checkFrame({ steps, layers }: RunSpec, { status, step, losses, divergence, fingerprint }: RunFrame): void {
  expect(status === 'finished').toBe(step === steps && !divergence);
  expect(losses.length).toBe(step);
  expect(losses.every(Number.isFinite)).toBe(true);
  expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  if (!divergence) return;
  expect(divergence.step).toBe(step);
  expect(divergence.layer).toBeGreaterThanOrEqual(-1);
  expect(divergence.layer).toBeLessThan(layers.length);
}

/** A run of its own after every hundred: whatever happened before must leave no trace. */
function checkReference(): void {
  backend.reset();
  const [frame] = createRunner([bitSpecs['spiral-tanh-squared-error']], [backend]).advance({}).runs;
  expect(frame?.fingerprint).toBe(bits['spiral-tanh-squared-error']);
}

function endAll(create: (number: number) => unknown): Map<End, number> {
  const ends = new Map<End, number>();
  for (let number = 0; number < COUNT; number++) {
    const start = performance.now();
    const one = endOf(number, create(number));
    const took = performance.now() - start;
    if (took > SLOWEST_MS) throw new Error(`spec ${number} took ${took} ms`);
    ends.set(one, (ends.get(one) ?? 0) + 1);
    if (number % 100 === 99) checkReference();
  }
  return ends;
}

function endOf(number: number, json: unknown): End {
  try {
    return end(json);
  } catch (cause) {
    throw new Error(`spec ${number}: ${cause}`, { cause });
  }
}

test('10 000 legal specs end in a result, a divergence or a RangeError, and leave no trace (E16)', () => {
  const ends = endAll(drawSpec);
  expect(ends.get('RunSpecError')).toBeUndefined();
  expect(ends.get('finished')).toBeGreaterThan(COUNT / 4);
  expect(ends.get('diverged')).toBeGreaterThan(COUNT / 20);
});

test('10 000 broken specs likewise, most of them in a RunSpecError (E16)', () => {
  const ends = endAll((number) => breakSpec(drawSpec(number), number));
  expect(ends.get('RunSpecError')).toBeGreaterThan(COUNT / 2);
});
