/** What a widget's model gets from the page it stands on. */
import { EngineError } from '../../engine/errors.ts';
import type { OpenSession } from '../../engine/session/protocol.ts';
import { type Clock, pageClock } from './clock.ts';
import { isEmbedded } from './embedded.ts';
import type { SurveyPool } from './survey.ts';
import type { SweepPool } from './sweep.ts';

export interface PageTools {
  readonly open: OpenSession;
  readonly openPool: () => Promise<SweepPool>;
  readonly clock: Clock;
  /** Whether the reader asked for reduced motion. */
  readonly isCalm: () => boolean;
}

/** What the model of a widget gets that studies runs which stand still. */
export interface SurveyTools extends Pick<PageTools, 'clock'> {
  readonly openStudyPool: () => Promise<SurveyPool>;
}

/** @param loadFigure comes along with the engine: a run that cannot be drawn need not begin */
export function createPageTools(loadFigure: () => Promise<unknown>): PageTools {
  return {
    async open(specs) {
      const [session] = await Promise.all([
        loadEngine().then(({ openSession }) => openSession(specs)),
        arrived(loadFigure()),
      ]);
      return session;
    },
    openPool: async () => (await loadEngine()).openPool(poolSize()),
    clock: pageClock,
    isCalm: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}

/** Apart from the others: a widget in one file brings only the worker that it asks. */
export const createSurveyTools = (): SurveyTools => ({
  openStudyPool: async () => (await arrived(import('../../engine/study.ts'))).openStudyPool(poolSize()),
  clock: pageClock,
});

/** An embed works with one worker at a time: the page around it has other uses for the machine. */
const poolSize = () => (isEmbedded() ? 1 : undefined);

const loadEngine = () => arrived(import('../../engine/index.ts'));

async function arrived<T>(code: Promise<T>): Promise<T> {
  try {
    return await code;
  } catch (cause) {
    throw new EngineError('WorkerLost', 'The code for training could not be loaded', { cause });
  }
}
