/** Many runs in a pool of workers, filled in as they finish. */
import type { RunResult, RunSpec } from '../../engine/run.ts';
import type { Pool } from '../../engine/session/protocol.ts';
import { createFilling } from './filling.ts';
import type { Work } from './work.ts';

/** As much of a pool as a sweep needs. */
export type SweepPool = Pick<Pool, 'sweep' | 'close'>;

/**
 * @param open opens a pool; it is closed again whenever nothing runs
 * @param outcomeOf what to keep of a run
 */
export function createSweep<Outcome>(open: () => Promise<SweepPool>, outcomeOf: (result: RunResult) => Outcome) {
  const work: Work<RunSpec, Outcome> = async (missing, { signal, give }) => {
    const pool = await open();
    const onResult = (place: number, result: RunResult) => {
      const index = missing[place]?.index;
      if (index !== undefined && !signal.aborted) give(index, () => outcomeOf(result));
    };
    const specs = missing.map(({ job }) => job);
    try {
      if (!signal.aborted) await pool.sweep(specs, { signal, onResult });
    } finally {
      pool.close();
    }
  };
  return createFilling(work, { of: () => 1, in: () => 1 });
}
