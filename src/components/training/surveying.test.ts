import { expect, test } from 'vitest';
import { raceSettings, raceSpecs } from '../../engine/experiments/race.ts';
import type { StudyOptions } from '../../engine/session/protocol.ts';
import { initialValues } from '../../engine/settings.ts';
import type { StudyRequest } from '../../engine/studies/study.ts';
import { createFakeClock } from './fakes.ts';
import { createSurveying, type SurveyWidget } from './surveying.ts';

const [spec] = raceSpecs(initialValues(raceSettings), false);

const params = {
  step: { kind: 'integer', min: 0, max: 300, initial: 200, label: { en: 'Step', zh: '步' } },
  turn: { kind: 'integer', min: 0, max: 359, initial: 30, label: { en: 'Turn', zh: '转' } },
} as const;

/** Draws how many rows of each of two studies are known, and from where they are seen. */
const widget: SurveyWidget<typeof params, string> = {
  params,
  jobsOf: ({ step }) =>
    [2, 3].map((rows) => ({
      spec,
      step,
      study: { kind: 'weightScale', weight: 0, alphas: Array.from({ length: rows }, () => 1), examples: 64 },
    })),
  dataOf: (studies, { turn }) =>
    `${studies.map((study) => study?.rows.filter((row) => row !== undefined).length ?? 0).join(' ')} at ${turn}`,
};

function setUp() {
  const asked: Omit<StudyRequest, 'part'>[] = [];
  let options: StudyOptions | undefined;
  let end = () => {};
  const openStudyPool = async () => ({
    study(request: Omit<StudyRequest, 'part'>, given: StudyOptions) {
      asked.push(request);
      options = given;
      return new Promise<void>((resolve) => {
        end = resolve;
        given.signal?.addEventListener('abort', () => resolve());
      });
    },
    close() {},
  });
  const clock = createFakeClock();
  const model = createSurveying(widget, { openStudyPool, clock });
  model.see(true);
  return {
    clock,
    model,
    asked,
    blowUp: () => options?.onFrame({ rows: [], isDone: true, divergence: { step: 4, layer: 1 } }),
    give: (index: number) => options?.onFrame({ rows: [{ index, values: new Float32Array(3) }], isDone: false }),
    async end() {
      end();
      await clock.wait(0);
    },
  };
}

test('rows fill in as they arrive, one study after the other (W13)', async () => {
  const { clock, model, give, end, asked } = setUp();
  expect([model.data.value, model.total.value]).toEqual([undefined, 5]);
  model.start();
  await clock.wait(0);
  give(1);
  expect([model.data.value, model.filling.done.value, model.isRunning.value]).toEqual(['1 0 at 30', 1, true]);
  give(0);
  await end();
  for (const row of [0, 1, 2]) give(row);
  await end();
  expect([model.data.value, model.filling.status.value, asked.length]).toEqual(['2 3 at 30', 'finished', 2]);
});

test('after a cancel what is known stays, and start goes on with the studies that are not whole (W13)', async () => {
  const { clock, model, give, end, asked } = setUp();
  model.start();
  await clock.wait(0);
  give(0);
  give(1);
  await end();
  give(2);
  model.filling.cancel();
  await clock.wait(0);
  give(0);
  expect([model.data.value, model.filling.status.value]).toEqual(['2 1 at 30', 'idle']);
  model.start();
  await clock.wait(0);
  expect([asked.length, asked[2] === asked[1]]).toEqual([3, true]);
});

test('a setting of the picture alone computes nothing; another step begins anew (W5)', async () => {
  const { clock, model, give, asked } = setUp();
  model.start();
  await clock.wait(0);
  give(0);
  model.set('turn', 90);
  await clock.wait(0);
  expect([model.data.value, asked.length]).toEqual(['1 0 at 90', 1]);
  model.set('step', 10);
  await clock.wait(0);
  expect([model.data.value, asked.at(-1)?.step]).toEqual(['0 0 at 90', 10]);
});

test('ahead of play the first row is found, no more; play shows it and goes on (W7, W14)', async () => {
  const { clock, model, give, end, asked } = setUp();
  model.warmUp();
  model.see(true);
  await clock.wait(0);
  give(1);
  give(0);
  await end();
  expect([model.data.value, asked.length]).toEqual([undefined, 1]);
  model.start();
  expect([model.data.value, model.filling.done.value]).toEqual(['1 0 at 30', 1]);
  await clock.wait(0);
  expect([asked.length, asked[1] === asked[0]]).toEqual([2, true]);
});

test('out of sight nothing is asked for (W7)', async () => {
  const { clock, model, asked } = setUp();
  model.see(false);
  model.run('?step=10');
  await clock.wait(0);
  expect(asked.length).toBe(0);
  model.see(true);
  await clock.wait(0);
  expect(asked.length).toBe(1);
});

test('a run that blew up before it could be studied is known throughout, and is no failure (W6)', async () => {
  const { clock, model, give, blowUp, end } = setUp();
  model.start();
  await clock.wait(0);
  blowUp();
  blowUp();
  await end();
  for (const row of [0, 1, 2]) give(row);
  await end();
  expect([model.filling.status.value, model.filling.failure.value, model.filling.done.value]).toEqual([
    'finished',
    undefined,
    5,
  ]);
  expect(model.filling.outcomes.value[0]?.divergence).toEqual({ step: 4, layer: 1 });
});
