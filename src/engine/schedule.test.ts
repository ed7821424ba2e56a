import { expect, test } from 'vitest';
import { isDue } from './schedule.ts';

test('isDue(schedule, step) follows the last pair that has begun (E8)', () => {
  const due = Array.from({ length: 16 }, (_, step) => step).filter((step) =>
    isDue(
      [
        [0, 1],
        [4, 2],
        [9, 5],
      ],
      step,
    ),
  );
  expect(due).toEqual([0, 1, 2, 3, 4, 6, 8, 9, 14]);
});

test('isDue(schedule, step) is never due before the schedule begins (E8)', () => {
  expect([isDue([[5, 5]], 0), isDue([], 3), isDue([[5, 5]], 5)]).toEqual([false, false, true]);
});
