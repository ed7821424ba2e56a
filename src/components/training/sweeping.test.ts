import { expect, test } from 'vitest';
import { EngineError } from '../../engine/errors.ts';
import type { RunResult, RunSpec } from '../../engine/run.ts';
import { createFakeClock } from './fakes.ts';
import type { SweepPool } from './sweep.ts';
import { createSweeping, type SweepWidget } from './sweeping.ts';

const params = {
  size: { kind: 'integer', min: 1, max: 3, initial: 1, label: { en: 'Size', zh: '大小' } },
} as const;

const spec = (seed: number) => ({ seed }) as RunSpec;

const widget: SweepWidget<typeof params, number, readonly (number | undefined)[]> = {
  params,
  jobsOf: ({ size }) => [spec(0), spec(size)],
  outcomeOf: ({ step }) => step,
  dataOf: (outcomes) => outcomes,
};

/** Every run of this pool ends at a step that is ten times its seed. */
function createFakePool() {
  const trained: number[] = [];
  const open = async (): Promise<SweepPool> => ({
    async sweep(specs, { onResult }) {
      specs.forEach(({ seed }, index) => {
        trained.push(seed);
        onResult(index, { step: 10 * seed } as RunResult);
      });
    },
    close() {},
  });
  return { open, trained };
}

test('a setting trains only the runs that were not done before (W7)', async () => {
  const pool = createFakePool();
  const clock = createFakeClock();
  const tools = { openPool: pool.open, clock, isCalm: () => false, open: () => Promise.reject(new Error()) };
  const model = createSweeping(widget, tools);
  const settle = () => clock.frames(1);
  model.start();
  await settle();
  expect(pool.trained).toEqual([0, 1]);
  model.set('size', 2);
  expect(model.data.value).toEqual([0, undefined]);
  await settle();
  expect(pool.trained).toEqual([0, 1, 2]);
  model.set('size', 1);
  await settle();
  expect(pool.trained).toEqual([0, 1, 2]);
  expect(model.data.value).toEqual([0, 10]);
  expect(model.sweep.status.value).toBe('finished');
});

test('a link asks in plain keys, and the address keeps its prefix (U1)', async () => {
  const clock = createFakeClock();
  const tools = {
    openPool: createFakePool().open,
    clock,
    isCalm: () => false,
    open: () => Promise.reject(new Error()),
  };
  const model = createSweeping(widget, tools);
  model.run('?sweep.size=2', 'sweep.');
  expect(model.values.value.size).toBe(2);
  model.run('?size=3');
  expect(model.values.value.size).toBe(3);
  expect(model.rewrite.value('?size=1')).toBe('?size=1&sweep.size=3');
});

test('in sight, and not before, the first run is trained ahead of play; nothing of it is shown until then (W7)', async () => {
  const pool = createFakePool();
  const clock = createFakeClock();
  const model = createSweeping(widget, { openPool: pool.open, clock });
  model.warmUp();
  await clock.frames(1);
  expect(model.origin.value).toBeUndefined();
  expect(pool.trained).toEqual([]);
  model.see(true);
  expect(model.origin.value).toEqual([undefined, undefined]);
  await clock.frames(1);
  expect(pool.trained).toEqual([0]);
  expect(model.data.value).toBeUndefined();
  expect(model.sweep.status.value).toBe('idle');
  model.start();
  expect(model.data.value).toEqual([0, undefined]);
  await clock.frames(1);
  expect(pool.trained).toEqual([0, 1]);
  expect(model.sweep.status.value).toBe('finished');
});

/** A pool whose runs end when told. */
function createSlowPool() {
  const asked: number[][] = [];
  const signals: AbortSignal[] = [];
  let open = 0;
  let end = () => {};
  const openPool = async (): Promise<SweepPool> => {
    open++;
    return {
      async sweep(specs, { signal, onResult }) {
        asked.push(specs.map(({ seed }) => seed));
        if (signal) signals.push(signal);
        await new Promise<void>((resolve) => {
          end = resolve;
        });
        if (signal?.aborted) return;
        for (const [index, { seed }] of specs.entries()) onResult(index, { step: 10 * seed } as RunResult);
      },
      close: () => void open--,
    };
  };
  return { openPool, asked, signals, end: () => end(), open: () => open };
}

/** A widget that is warm, in sight, and has had a frame to begin its first run. */
async function inSight(openPool: () => Promise<SweepPool>) {
  const clock = createFakeClock();
  const model = createSweeping(widget, { openPool, clock });
  model.warmUp();
  model.see(true);
  await clock.frames(1);
  return { model, clock };
}

test('a run that play finds under way is waited for, not begun again (W14)', async () => {
  const pool = createSlowPool();
  const { model, clock } = await inSight(pool.openPool);
  model.start();
  await clock.frames(1);
  expect(pool.asked).toEqual([[0]]);
  pool.end();
  await clock.frames(1);
  expect(model.data.value).toEqual([0, undefined]);
  expect(pool.asked).toEqual([[0], [1]]);
  pool.end();
  await clock.frames(1);
  expect(model.data.value).toEqual([0, 10]);
  expect(pool.open()).toBe(0);
});

test('out of sight, and for other settings, what was begun ahead of play is given up (W7)', async () => {
  const pool = createSlowPool();
  const { model, clock } = await inSight(pool.openPool);
  model.see(false);
  expect(pool.signals.map(({ aborted }) => aborted)).toEqual([true]);
  pool.end();
  await clock.frames(1);
  expect(pool.open()).toBe(0);
  model.see(true);
  await clock.frames(1);
  model.set('size', 2);
  expect(pool.signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  pool.end();
  await clock.frames(1);
  expect(pool.asked).toEqual([[0], [0], [0, 2]]);
});

test('what fails ahead of play is nobody’s business, and is told when it fails again (W7, W10)', async () => {
  const { model, clock } = await inSight(() => Promise.reject(new EngineError('WorkerLost', 'gone')));
  expect(model.sweep.failure.value).toBeUndefined();
  model.start();
  await clock.frames(1);
  expect(model.sweep.failure.value).toBe('WorkerLost');
});
