import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bitSpecs } from '../../src/engine/bits.ts';
import { openOffline, runOffline } from '../../src/engine/offline.ts';
import type { RunResult, RunSpec } from '../../src/engine/run.ts';
import { sliceMs } from '../../src/engine/session/crew.ts';
import { openPool } from '../../src/engine/session/pool.ts';
import type { Pool } from '../../src/engine/session/protocol.ts';
import { bundleWorker, ThreadWorker } from './support/threads.ts';

const sources = vi.hoisted((): (() => object)[] => []);
vi.mock('../../src/engine/session/spawn.ts', () => ({ engineSources: sources }));

const usual = bitSpecs['spiral-plain'] as RunSpec;
const specs = Array.from({ length: 1000 }, (_, seed) => ({ ...usual, seed }));
const size = 2;

const workers: ThreadWorker[] = [];
let pool: Pool;

beforeAll(async () => {
  const code = await bundleWorker();
  sources.push(() => {
    const worker = new ThreadWorker(code);
    workers.push(worker);
    return worker;
  });
  pool = openPool(size);
});
afterAll(() => pool.close());

const count = (of: (worker: ThreadWorker) => number) => workers.reduce((sum, worker) => sum + of(worker), 0);
const asked = () => count((worker) => worker.asked.length);
const answered = () => count((worker) => worker.answers);

test('a sweep of 1 000 runs, cancelled at any moment, ends with the slices that are under way (S5)', async ({
  annotate,
}) => {
  const [cancel, results] = [new AbortController(), new Map<number, RunResult>()];
  const sweep = pool.sweep(specs, {
    signal: cancel.signal,
    onResult: (index, result) => void results.set(index, result),
  });
  while (results.size < 2 * size + 1) await pause(7);

  const before = { asked: asked(), finished: results.size };
  const start = performance.now();
  cancel.abort();
  await sweep;
  await annotate(`ended ${(performance.now() - start).toFixed(0)} ms after it was cancelled`);

  expect(workers.length).toBe(size);
  expect(asked()).toBe(before.asked);
  expect(answered()).toBe(before.asked);
  // A run that a slice under way brings to its end is finished, and is not thrown away.
  expect(results.size - before.finished).toBeLessThanOrEqual(size);
  for (const [index, result] of results) expect(result).toEqual(runOffline(specs[index] as RunSpec));
});

test('the workers of a cancelled sweep take up the next one, and keep nothing of the last (S5)', async () => {
  const fingerprints = new Map<number, string>();
  await pool.sweep(specs.slice(-3), {
    onResult: (index, { fingerprint }) => void fingerprints.set(index, fingerprint),
  });
  const alone = specs.slice(-3).map((spec) => runOffline(spec).fingerprint);
  expect([0, 1, 2].map((index) => fingerprints.get(index))).toEqual(alone);
  expect(workers.length).toBe(size);
});

test('a slice is at most half of the 100 ms, and is over with the step that spends it (S5)', () => {
  const slices = workers.flatMap((worker) => worker.asked).filter(({ path }) => path[0] === 'advance');
  expect(slices.length).toBeGreaterThan(0);
  for (const { argumentList } of slices) expect(argumentList).toEqual([{ type: 'RAW', value: { budgetMs: sliceMs } }]);
  expect(sliceMs).toBeLessThanOrEqual(50);
  // A clock by which each look at it takes 10 ms.
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
  const [run] = openOffline([{ ...usual, steps: 1_000_000 }]).advance({ budgetMs: sliceMs }).runs;
  clock.mockRestore();
  expect(run).toMatchObject({ status: 'running' });
  expect(run?.step).toBeLessThanOrEqual(sliceMs / 10);
});
