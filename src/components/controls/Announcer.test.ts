import { expect, test } from 'vitest';
import { createTiming } from './Announcer.tsx';

test('speaks at most once in 5 s while running, once at rest, and not while scrubbing (W12)', () => {
  let now = 0;
  const isTime = createTiming(() => now);
  const at = (ms: number, status: Parameters<typeof isTime>[0]) => {
    now = ms;
    return isTime(status);
  };
  expect(at(0, 'waiting')).toBe(false);
  expect(at(10, 'running')).toBe(true);
  expect(at(20, 'running')).toBe(false);
  expect(at(5009, 'running')).toBe(false);
  expect(at(5010, 'running')).toBe(true);
  expect(at(6000, 'paused')).toBe(true);
  expect(at(6100, 'paused')).toBe(false);
  expect(at(6200, 'finished')).toBe(true);
});
