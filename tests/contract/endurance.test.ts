import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { runOffline } from '../../src/engine/offline.ts';
import type { RunResult, RunSpec } from '../../src/engine/run.ts';
import { openPool } from '../../src/engine/session/pool.ts';
import type { WorkerApi } from '../../src/engine/session/worker.ts';

/** The worker's own code, in this thread: what it would expose is caught here. */
const thread = vi.hoisted(() => ({ api: undefined as unknown, advances: 0, open: 0 }));

vi.mock('comlink', () => ({
  expose: (api: unknown) => {
    thread.api = api;
  },
  transfer: <T>(value: T) => value,
}));

vi.mock('../../src/engine/session/client.ts', () => ({
  connect() {
    const api = startWorker();
    thread.open += 1;
    return {
      call: async (work: (api: object) => unknown) => work(counted(await api)),
      close: () => {
        thread.open -= 1;
      },
    };
  },
}));

let started: Promise<unknown> = Promise.resolve();

/** Each has modules of its own; one after the other, so that each catches what its own exposes. */
function startWorker(): Promise<WorkerApi> {
  const start = started.then(async () => {
    vi.resetModules();
    await import('../../src/engine/session/worker.ts');
    return thread.api as WorkerApi;
  });
  started = start;
  return start;
}

/** Real answers arrive in a later turn of the event loop, one slice after the other. */
function counted(api: WorkerApi): object {
  const later = <T>(answer: () => T) => new Promise<T>((resolve) => setImmediate(() => resolve(answer())));
  return {
    open: (specs: readonly RunSpec[]) => later(() => api.open(specs)),
    advance: (request: object) => {
      thread.advances += 1;
      return later(() => api.advance({ ...request, steps: 2 }));
    },
  };
}

function tiny(seed: number): RunSpec {
  return {
    seed,
    dataset: { kind: 'moons', trainSize: 16, testSize: 4 },
    layers: [{ kind: 'linear', units: 4 }, { kind: 'batchNorm' }, { kind: 'relu' }, { kind: 'linear', units: 2 }],
    init: { kind: 'he' },
    loss: 'softmaxCrossEntropy',
    optimizer: { kind: 'adam', learningRate: 0.1 },
    batchSize: 8,
    steps: 4,
    probes: [{ kind: 'accuracy', schedule: [[0, 2]] }],
  };
}

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(thread, { advances: 0, open: 0 });
});

describe('a worker that opens and closes a thousand sessions (E16)', () => {
  const cycle = (worker: WorkerApi, seed: number) => {
    worker.open([tiny(seed), { ...tiny(seed), batchSize: 16 }]);
    worker.advance({});
  };

  test('takes no more memory than for the first, inside Wasm and outside', async () => {
    const worker = await startWorker();
    const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow');
    for (let seed = 0; seed < 100; seed++) cycle(worker, seed);
    const [growths, before] = [grow.mock.calls.length, heapAfterCollection()];
    for (let seed = 0; seed < 1000; seed++) cycle(worker, seed);
    expect(grow.mock.calls.length).toBe(growths);
    expect(heapAfterCollection() - before).toBeLessThan(2e6);
  });

  test('a session that is refused leaves nothing behind', async () => {
    const worker = await startWorker();
    cycle(worker, 1);
    const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow');
    for (let round = 0; round < 100; round++) {
      expect(() => worker.open([{ ...tiny(1), batchSize: 17 }])).toThrow(RangeError);
      expect(() => worker.advance({})).toThrow('expected an open session');
    }
    expect(grow).not.toHaveBeenCalled();
    worker.open([tiny(1)]);
    expect(worker.advance({}).runs[0]?.fingerprint).toBe(runOffline(tiny(1)).fingerprint);
  });
});

test('a sweep of 1 000 runs, cancelled midway, ends within one slice, with its finished part right (S5)', async () => {
  const specs = Array.from({ length: 1000 }, (_, seed) => tiny(seed));
  const [cancel, results] = [new AbortController(), new Map<number, RunResult>()];
  let advances = 0;
  const pool = openPool(2);
  await pool.sweep(specs, {
    signal: cancel.signal,
    onResult(index, result) {
      expect(cancel.signal.aborted).toBe(false);
      results.set(index, result);
      if (results.size < 500) return;
      advances = thread.advances;
      cancel.abort();
    },
  });
  // Only the slice that the other worker was at.
  expect(thread.advances - advances).toBeLessThanOrEqual(1);
  expect(results.size).toBe(500);
  for (const [index, result] of results) expect(result).toEqual(runOffline(tiny(index)));
  pool.close();
  expect(thread.open).toBe(0);
});
