import { expect, test } from 'vitest';
import { EngineError } from '../../engine/errors.ts';
import { raceSpecs } from '../../engine/experiments/race.ts';
import { createFakeClock, createFakeEngine } from './fakes.ts';
import { createTrainer } from './trainer.ts';

const specs = raceSpecs({ task: 'spiral', standardize: false, learningRate: 0.1, depth: 3, seed: 7 }, true);
const plan = { specs, steps: 300 };

function setUp({
  isCalm = false,
  stepsPerAnswer = Number.POSITIVE_INFINITY,
  divergesAt = Number.POSITIVE_INFINITY,
} = {}) {
  const clock = createFakeClock();
  const run = { accuracyAt: () => 0.5 };
  const engine = createFakeEngine([run, { ...run, divergesAt }], stepsPerAnswer);
  const trainer = createTrainer({ open: engine.open, clock, showing: () => ({ duration: 4000, isCalm }) }, plan);
  trainer.see(true);
  return { clock, engine, trainer, step: () => trainer.seen.value?.step };
}

test('constructing a trainer, and seeing its still, asks nothing (W7)', async () => {
  const { clock, engine, trainer } = setUp();
  await clock.frames(5);
  expect(trainer.status.value).toBe('still');
  expect(engine.requests).toEqual([]);
});

test('play shows the first step with the first answer, and ends at the last (W2)', async () => {
  const { clock, trainer, step } = setUp();
  trainer.play();
  await clock.frames(1);
  expect(step()).toBe(1);
  await clock.frames(260);
  expect([trainer.status.value, step()]).toEqual(['finished', 300]);
});

test('a run is slow at first: half of the time shows a quarter of the steps (W2)', async () => {
  const { clock, trainer, step } = setUp();
  trainer.play();
  await clock.frames(125);
  expect(step()).toBeGreaterThan(65);
  expect(step()).toBeLessThan(85);
});

test('pause means not asking (W7)', async () => {
  const { clock, engine, trainer, step } = setUp();
  trainer.play();
  await clock.frames(60);
  trainer.pause();
  const [asked, at] = [engine.requests.length, step()];
  await clock.frames(60);
  expect([trainer.status.value, engine.requests.length, step()]).toEqual(['paused', asked, at]);
});

test('out of sight nothing is asked, and back in sight the run goes on (W7)', async () => {
  const { clock, engine, trainer, step } = setUp();
  trainer.play();
  await clock.frames(60);
  trainer.see(false);
  await clock.frames(1);
  const asked = engine.requests.length;
  await clock.frames(60);
  expect(engine.requests.length).toBe(asked);
  const before = step() ?? 0;
  trainer.see(true);
  await clock.frames(60);
  expect(step()).toBeGreaterThan(before);
});

test('one step adds one update, also from the still (W3)', async () => {
  const { clock, trainer, step } = setUp();
  trainer.step();
  await clock.frames(3);
  expect([trainer.status.value, step()]).toEqual(['paused', 1]);
  trainer.step();
  await clock.frames(3);
  expect(step()).toBe(2);
});

test('the history is scrubbed without training again, and past its end it is trained on (W4)', async () => {
  const { clock, engine, trainer, step } = setUp();
  trainer.seek(120);
  await clock.frames(5);
  const asked = engine.requests.length;
  trainer.seek(40);
  await clock.frames(2);
  expect([step(), engine.requests.length]).toEqual([40, asked]);
  trainer.seek(200);
  await clock.frames(5);
  expect([step(), trainer.seen.value?.history.head]).toEqual([200, 200]);
});

test('a step that is asked for shows when it is there, not its forerunners (W4)', async () => {
  const { clock, trainer, step } = setUp({ stepsPerAnswer: 10 });
  trainer.seek(45);
  await clock.frames(2);
  expect([trainer.status.value, trainer.position.value, step()]).toEqual(['waiting', 45, undefined]);
  await clock.frames(8);
  expect([trainer.status.value, step()]).toEqual(['paused', 45]);
});

test('reset goes back to step 0, and play at the end begins anew without training (W3)', async () => {
  const { clock, engine, trainer, step } = setUp();
  trainer.seek(300);
  await clock.frames(5);
  trainer.reset();
  await clock.frames(2);
  expect([trainer.status.value, step()]).toEqual(['paused', 0]);
  const asked = engine.requests.length;
  trainer.play();
  await clock.frames(260);
  expect([step(), engine.requests.length]).toEqual([300, asked]);
});

test('an idle session is dropped after 10 s and replayed to where it was (W8)', async () => {
  const { clock, engine, trainer, step } = setUp();
  trainer.seek(50);
  await clock.frames(5);
  expect(engine.openSessions()).toBe(1);
  await clock.wait(10_000);
  expect(engine.openSessions()).toBe(0);
  trainer.step();
  await clock.frames(5);
  expect(step()).toBe(51);
  expect(engine.requests.slice(-2)).toEqual([{ steps: 50 }, { steps: 1 }]);
});

test('a finished run keeps no session (W8)', async () => {
  const { clock, engine, trainer } = setUp();
  trainer.seek(300);
  await clock.frames(5);
  expect(engine.openSessions()).toBe(0);
});

test('a run whose rival diverged goes on to its end (W6)', async () => {
  const { clock, trainer, step } = setUp({ divergesAt: 12 });
  trainer.seek(300);
  await clock.frames(5);
  expect([trainer.status.value, step()]).toEqual(['finished', 300]);
  expect(trainer.seen.value?.history.runs.map(({ step: at }) => at)).toEqual([300, 12]);
});

test('a lost worker is told, the picture stays, and "run again" goes on to the same bits (W10)', async () => {
  const { clock, engine, trainer, step } = setUp();
  trainer.seek(50);
  await clock.frames(5);
  engine.failWith(new EngineError('WorkerLost', 'gone'));
  trainer.seek(100);
  await clock.frames(5);
  expect([trainer.status.value, trainer.failure.value, step()]).toEqual(['failed', 'WorkerLost', 50]);
  engine.failWith(undefined);
  trainer.again();
  await clock.frames(5);
  expect([trainer.status.value, step()]).toEqual(['paused', 100]);
  expect(engine.requests.slice(-2)).toEqual([{ steps: 50 }, { steps: 50 }]);
});

test('a worker that never answers is given up (W10)', async () => {
  const clock = createFakeClock();
  const open = () => new Promise<never>(() => {});
  const trainer = createTrainer({ open, clock, showing: () => ({ duration: 4000, isCalm: false }) }, plan);
  trainer.see(true);
  trainer.play();
  await clock.wait(20_000);
  await clock.frames(1);
  expect(trainer.failure.value).toBe('WorkerLost');
});

test('getting ready shows nothing, and its failure is nobody’s business (W7)', async () => {
  const { clock, engine, trainer, step } = setUp();
  trainer.warmUp();
  await clock.frames(3);
  expect([trainer.status.value, step(), trainer.origin.value?.step]).toEqual(['still', undefined, 0]);
  const other = setUp();
  other.engine.failWith(new EngineError('WasmUnsupported', 'none'));
  other.trainer.warmUp();
  await other.clock.frames(3);
  expect(other.trainer.status.value).toBe('still');
  expect(engine.openSessions()).toBe(1);
});

test('another experiment replaces the running one, which is closed (W5)', async () => {
  const { clock, engine, trainer, step } = setUp();
  trainer.play();
  await clock.frames(30);
  trainer.restart({ ...plan });
  await clock.frames(3);
  expect([trainer.status.value, step(), engine.openSessions()]).toEqual(['running', 1, 1]);
});

test('under reduced motion a run is a handful of pictures (W9)', async () => {
  const { clock, trainer } = setUp({ isCalm: true });
  const pictures = new Set<number | undefined>();
  trainer.seen.subscribe((seen) => pictures.add(seen?.step));
  trainer.play();
  await clock.frames(260);
  expect(trainer.status.value).toBe('finished');
  expect(pictures.size).toBeLessThanOrEqual(8);
});

test('steps asked for faster than they are trained all count (W3)', async () => {
  const { clock, trainer, step } = setUp();
  for (let i = 0; i < 3; i++) trainer.step();
  await clock.frames(5);
  expect(step()).toBe(3);
});
