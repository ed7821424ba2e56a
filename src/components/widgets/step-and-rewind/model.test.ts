import { expect, test } from 'vitest';
import { createFakeClock, createFakeEngine } from '../../training/fakes.ts';
import { StepAndRewindModel } from './model.ts';
import { lastMoment, storyMs } from './story.ts';

function setUp(isCalm = false) {
  const clock = createFakeClock();
  const run = { accuracyAt: () => 0.5 };
  const engine = createFakeEngine([run, run]);
  const openPool = () => Promise.reject(new Error('no pool here'));
  const model = new StepAndRewindModel({ open: engine.open, openPool, clock, isCalm: () => isCalm });
  model.see(true);
  return { clock, engine, model, search: () => model.rewrite.value('') };
}

const framesOf = (ms: number) => Math.ceil(ms / 16) + 20;

test('an empty address leaves the still, and trains nothing (W1)', async () => {
  const { clock, engine, model } = setUp();
  model.run('');
  await clock.frames(3);
  expect([model.status.value, engine.requests.length]).toEqual(['still', 0]);
});

test('play trains up to P, tells every moment in order and ends at the last (W2)', async () => {
  const { clock, model, search } = setUp();
  const moments: number[] = [];
  model.playAll();
  for (let i = 0; i < framesOf(storyMs); i++) {
    await clock.frames(1);
    const { moment } = model.values.value;
    if (moments.at(-1) !== moment) moments.push(moment);
  }
  expect(moments).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect([model.status.value, model.data.value?.walker, search()]).toEqual(['finished', undefined, '']);
});

test('under reduced motion nothing walks between the moments (W9)', async () => {
  const { clock, model } = setUp(true);
  model.playAll();
  for (let i = 0; i < 60; i++) {
    await clock.frames(10);
    expect(model.data.value?.walker).toBeUndefined();
  }
  expect(model.values.value.moment).toBe(lastMoment);
});

test('out of sight the story stands still, and goes on in sight (W7)', async () => {
  const { clock, model } = setUp();
  model.playAll();
  await clock.frames(120);
  model.see(false);
  await clock.frames(2);
  const { moment } = model.values.value;
  await clock.frames(300);
  expect(model.values.value.moment).toBe(moment);
  model.see(true);
  await clock.frames(framesOf(storyMs));
  expect(model.status.value).toBe('finished');
});

test('next, reset and the slider rest at a moment, which the address holds (W3) (U4)', async () => {
  const { clock, model, search } = setUp();
  model.next();
  await clock.frames(200);
  expect([model.values.value.moment, model.status.value, search()]).toEqual([0, 'paused', '?moment=0']);
  model.next();
  expect(search()).toBe('?moment=1');
  model.seek(99);
  expect(model.values.value.moment).toBe(lastMoment);
  model.reset();
  expect(search()).toBe('?moment=0');
});

test('a step that is moved is measured already: nothing is trained anew (W5)', async () => {
  const { clock, engine, model } = setUp();
  model.run('?point=30');
  await clock.frames(40);
  const { length } = engine.requests;
  model.set('pink', 3);
  await clock.frames(5);
  expect([engine.requests.length, model.data.value?.rates]).toEqual([length, [0.1, 0.3, 3]]);
});

test('a stale step in the address is of no account (U2)', async () => {
  const { clock, model, search } = setUp();
  model.run('?point=30&step=5');
  await clock.frames(40);
  expect([model.status.value, search()]).toEqual(['finished', '?point=30']);
});
