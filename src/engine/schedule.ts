import type { Schedule } from './run.ts';

/** Whether a schedule has a look at this step. */
export function isDue(schedule: Schedule, step: number): boolean {
  const current = schedule.findLast(([from]) => step >= from);
  return current !== undefined && (step - current[0]) % current[1] === 0;
}
