import { expect, test } from 'vitest';
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

test('the figure gets ready in sight alone, and no worker is asked for that (W7)', () => {
  const pool = createFakePool();
  const tools = { openPool: pool.open, clock: createFakeClock() };
  const model = createSweeping(widget, tools);
  model.warmUp();
  expect(model.origin.value).toBeUndefined();
  model.see(true);
  expect(model.origin.value).toEqual([undefined, undefined]);
  expect(model.data.value).toBeUndefined();
  expect(pool.trained).toEqual([]);
});
