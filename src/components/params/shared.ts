/** Params that many widgets have. */
import type { Param } from './param.ts';

/** How fast a run is shown; it makes no difference to the run. */
export const paceParam = {
  kind: 'choice',
  options: ['slow', 'normal', 'fast'],
  initial: 'normal',
  label: { en: 'Pace', zh: '快慢' },
  notches: [
    { value: 'slow', label: { en: 'slow', zh: '慢' } },
    { value: 'normal', label: { en: 'normal', zh: '正常' } },
    { value: 'fast', label: { en: 'fast', zh: '快' } },
  ],
} as const satisfies Param;

export const seedLabel = { en: 'Seed', zh: '随机种子' } as const;

/** Any moment of a run is part of its address; a run at its end needs no mention. */
export function stepParam(steps: number) {
  return { kind: 'integer', min: 0, max: steps, initial: steps, label: { en: 'Step', zh: '步数' } } as const;
}
