/** Studies of runs that stand still, filled in row by row. */

import type { Divergence } from '../../engine/run.ts';
import type { StudyPool } from '../../engine/session/protocol.ts';
import { type PlaneView, rowsOf, type StudyFrame, type StudyRequest } from '../../engine/studies/study.ts';
import { createFilling } from './filling.ts';
import type { Work } from './work.ts';

/** As much of a pool as a survey needs. */
export type SurveyPool = Pick<StudyPool, 'study' | 'close'>;

/** What is known of a study. */
export interface Surveyed {
  /** By index; undefined where not yet known. */
  readonly rows: readonly (Float32Array | undefined)[];
  /** Where a surface lies, once a row of it is known. */
  readonly view?: PlaneView;
  /** Set where the run blew up before it came to be studied: that is all there is to know. */
  readonly divergence?: Divergence;
}

/** @param open opens a pool; it is closed again whenever nothing runs */
export function createSurvey(open: () => Promise<SurveyPool>) {
  const work: Work<StudyRequest, Surveyed> = async (missing, { signal, give }) => {
    const pool = await open();
    try {
      for (const { job, index } of missing) {
        if (signal.aborted) return;
        const onFrame = (frame: StudyFrame) => give(index, (known = unknownStudy(job)) => withFrame(known, frame));
        await pool.study(job, { signal, onFrame });
      }
    } finally {
      pool.close();
    }
  };
  return createFilling(work, {
    of: ({ study }) => rowsOf(study),
    in: ({ rows, divergence }) => (divergence ? rows.length : rows.filter((row) => row !== undefined).length),
  });
}

/** A study of which nothing is known yet. */
export function unknownStudy({ study }: StudyRequest): Surveyed {
  return { rows: Array.from({ length: rowsOf(study) }, () => undefined) };
}

/** What is known of a study once a worker has answered. */
export function withFrame(
  known: Surveyed,
  { rows: found, view, divergence }: Pick<StudyFrame, 'rows' | 'view' | 'divergence'>,
): Surveyed {
  const rows = [...known.rows];
  for (const { index, values } of found) rows[index] = values;
  return { ...known, ...(view && { view }), ...(divergence && { divergence }), rows };
}
