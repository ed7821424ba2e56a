import { expect, test } from 'vitest';
import { EngineError } from '../../../engine/errors.ts';
import type { RunResult } from '../../../engine/run.ts';
import { createFakeClock, createFakeEngine } from '../../training/fakes.ts';
import type { SweepPool } from '../../training/sweep.ts';
import { type Race, RaceModel } from './model.ts';
import { words } from './words.ts';

const fast = { accuracyAt: (step: number) => (step >= 40 ? 0.97 : 0.5) };
const slow = { accuracyAt: (step: number) => (step >= 130 ? 0.96 : 0.4) };

/** A pool that gives each result when it is told to; with batch norm the target is reached at 10 · (seed mod 5), else at 20. */
function fakePool() {
  const jobs: (() => void)[] = [];
  const openPool = async (): Promise<SweepPool> => ({
    async sweep(specs, { signal, onResult }) {
      const ended = Promise.withResolvers<void>();
      signal?.addEventListener('abort', () => ended.resolve());
      specs.forEach((spec, index) => {
        const isNormed = spec.layers.some(({ kind }) => kind === 'batchNorm');
        const step = isNormed ? 10 * (spec.seed % 5) : 20;
        jobs.push(() => {
          onResult(index, {
            measurements: [{ probe: 0, step, values: new Float32Array([1, 0.99]) }],
          } as unknown as RunResult);
          if (index === specs.length - 1) ended.resolve();
        });
      });
      await ended.promise;
    },
    close() {},
  });
  return {
    openPool,
    give(count: number) {
      for (const job of jobs.splice(0, count)) job();
    },
    waiting: () => jobs.length,
  };
}

function tellingOf({ data, values }: Race, locale: 'en' | 'zh' = 'en') {
  return data.value && words.tell(data.value, values.value, locale);
}

function setUp(without: { accuracyAt: (step: number) => number; divergesAt?: number } = slow) {
  const clock = createFakeClock();
  const engine = createFakeEngine([fast, without]);
  const pool = fakePool();
  const race = new RaceModel({ open: engine.open, openPool: pool.openPool, clock, isCalm: () => false });
  race.see(true);
  return { clock, engine, pool, race, search: () => race.rewrite.value('') };
}

test('constructing a race trains nothing, and an empty address leaves the still (W1)', async () => {
  const { clock, engine, race, search } = setUp();
  race.run('');
  await clock.frames(3);
  expect([race.trainer.status.value, race.data.value, engine.requests.length, search()]).toEqual([
    'still',
    undefined,
    0,
    '',
  ]);
});

test('an address opens the moment it names, at rest (U4)', async () => {
  const { clock, race, search } = setUp();
  race.run('?learningRate=0.3&seed=9&step=62');
  await clock.frames(3);
  expect(race.values.value).toMatchObject({ learningRate: 0.3, seed: 9 });
  expect([race.trainer.status.value, race.data.value?.shownStep]).toEqual(['paused', 62]);
  expect(search()).toBe('?learningRate=0.3&seed=9&step=62');
  expect(race.fingerprint.value).toContain('9-0.3-62');
});

test('a pace alone trains nothing (U4)', () => {
  const { race, search } = setUp();
  race.run('?pace=slow');
  expect([race.trainer.status.value, search()]).toEqual(['still', '?pace=slow']);
});

test('a step past the end of its race is the end, and said (U2)', async () => {
  const { clock, race } = setUp();
  race.run('?task=spiral&step=350');
  await clock.frames(3);
  expect(race.trainer.position.value).toBe(300);
  expect(race.changes.value).toMatchObject([{ name: 'step', found: '350', expected: '0 … 300' }]);
  race.run('?task=digits&step=350');
  expect(race.changes.value).toEqual([]);
});

test('a change trains anew from step 0; the same value again does not (W5)', async () => {
  const { clock, race } = setUp();
  race.set('learningRate', 0.3);
  await clock.frames(3);
  expect([race.trainer.status.value, race.trainer.seen.value?.plan.values.learningRate]).toEqual(['running', 0.3]);
  await clock.frames(200);
  const step = race.trainer.position.value;
  race.set('learningRate', 0.3);
  await clock.frames(1);
  expect(race.trainer.position.value).toBeGreaterThanOrEqual(step);
});

test('the takeaway speaks of the step shown, not of what is known of later ones (W11)', async () => {
  const { clock, race } = setUp();
  const sentence = () => tellingOf(race)?.takeaway;
  race.trainer.seek(300);
  await clock.frames(3);
  expect(sentence()).toBe('With batch norm the network reached 95\u00a0% at step 40, without it at step 130.');
  race.trainer.seek(62);
  await clock.frames(3);
  expect(sentence()).toBe(
    'With batch norm the network reached 95\u00a0% at step 40; without, it is at 40\u00a0% after 62 steps.',
  );
  race.trainer.seek(9);
  await clock.frames(3);
  expect(sentence()).toMatch(/^After 9 steps the network with batch norm gets 50/);
  race.trainer.reset();
  await clock.frames(3);
  expect(sentence()).toMatch(/^Step 0/);
});

test('a divergence stops its side, and is told with step and layer; before it, nothing is told (W6)', async () => {
  const { clock, race } = setUp({ ...slow, divergesAt: 12 });
  race.trainer.seek(300);
  await clock.frames(3);
  expect(race.data.value?.without.divergedAt).toEqual({ step: 12, layer: 2 });
  expect(race.data.value?.with.reachedAt).toBe(40);
  expect(tellingOf(race)?.summary).toMatch(/^Without batch norm the training blew up at step 12: hidden layer 2/);
  expect(tellingOf(race, 'zh')?.summary?.length).toBeLessThanOrEqual(120);
  race.trainer.seek(11);
  await clock.frames(3);
  expect(race.data.value?.without.divergedAt).toBeUndefined();
});

test('a lost worker leaves what was drawn, and "run again" goes on (W10)', async () => {
  const { clock, engine, race } = setUp();
  race.trainer.play();
  await clock.frames(60);
  engine.failWith(new EngineError('WorkerLost', 'gone'));
  await clock.frames(60);
  const drawn = race.data.value;
  expect([race.trainer.failure.value, drawn === undefined]).toEqual(['WorkerLost', false]);
  engine.failWith(undefined);
  race.trainer.again();
  await clock.frames(60);
  expect(race.trainer.status.value).toBe('running');
});

test('the tally fills in as races end, counts ties, and goes on after a cancel (W13)', async () => {
  const { clock, pool, race } = setUp();
  race.tally.start();
  await clock.wait(0);
  pool.give(6);
  expect(race.tally.done.value).toBe(6);
  expect(race.tally.score.value).toMatchObject({ fought: 3 });
  race.tally.cancel();
  await clock.wait(0);
  pool.give(pool.waiting());
  expect([race.tally.status.value, race.tally.done.value]).toEqual(['idle', 6]);
  race.tally.start();
  await clock.wait(0);
  expect(pool.waiting()).toBe(14);
  pool.give(14);
  await clock.wait(0);
  // Seeds 7 … 16 give 20, 30, 40, 0, 10, 20, 30, 40, 0, 10 steps against 20.
  expect(race.tally.status.value).toBe('finished');
  expect(race.tally.score.value).toEqual({ fought: 10, withFirst: 4, withoutFirst: 4, ties: 2, neither: 0 });
});

test('out of sight the tally rests, and goes on in sight; another setting forgets it (W7)', async () => {
  const { clock, pool, race } = setUp();
  race.tally.start();
  await clock.wait(0);
  race.see(false);
  pool.give(pool.waiting());
  expect([race.tally.done.value, race.tally.status.value]).toEqual([0, 'running']);
  race.see(true);
  await clock.wait(0);
  pool.give(2);
  expect(race.tally.done.value).toBe(2);
  race.set('depth', 3);
  expect([race.tally.done.value, race.tally.status.value]).toEqual([0, 'idle']);
});
