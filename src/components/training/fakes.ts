/** Stand-ins for tests: a clock that moves when told, and a session that trains nothing. */
import type { Dataset, RunFrame, RunSpec } from '../../engine/run.ts';
import type { OpenSession } from '../../engine/session/protocol.ts';
import type { Clock } from './clock.ts';

export interface FakeClock extends Clock {
  /** Lets this many animation frames of 16 ms pass, and all answers due meanwhile arrive. */
  frames(count: number): Promise<void>;
  /** Lets time pass for timers only. */
  wait(ms: number): Promise<void>;
}

export function createFakeClock(): FakeClock {
  let now = 0;
  let waiting: (() => void)[] = [];
  const timers = new Map<object, { at: number; act: () => void }>();
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
  const pass = async (ms: number) => {
    now += ms;
    for (const [key, { at, act }] of timers) if (at <= now && timers.delete(key)) act();
    await settle();
  };
  return {
    now: () => now,
    frame: () => new Promise((resolve) => waiting.push(resolve)),
    after(ms, act) {
      const key = {};
      timers.set(key, { at: now + ms, act });
      return () => timers.delete(key);
    },
    async frames(count) {
      for (let i = 0; i < count; i++) {
        await settle();
        const due = waiting;
        waiting = [];
        for (const resolve of due) resolve();
        await pass(16);
      }
    },
    async wait(ms) {
      await settle();
      await pass(ms);
    },
  };
}

/** How a fake run goes: the accuracy it has at a step, and where it leaves the finite range. */
export interface FakeRun {
  readonly accuracyAt: (step: number) => number;
  readonly divergesAt?: number;
}

export interface FakeEngine {
  readonly open: OpenSession;
  /** Requests so far, of all sessions. */
  readonly requests: { readonly steps: number }[];
  readonly openSessions: () => number;
  /** Next requests reject with this. */
  failWith(error: Error | undefined): void;
}

const dataset: Dataset = {
  features: 2,
  classes: 3,
  train: { size: 3, x: new Float32Array([0, 0, 0.5, 0.5, -0.5, 0.5]), labels: new Int32Array([0, 1, 2]) },
  test: { size: 3, x: new Float32Array(6), labels: new Int32Array(3) },
};

/** @param runs one per spec that will be opened, in order */
export function createFakeEngine(runs: readonly FakeRun[], stepsPerAnswer = Number.POSITIVE_INFINITY): FakeEngine {
  const requests: { steps: number }[] = [];
  let live = 0;
  let failure: Error | undefined;
  const open: OpenSession = async (specs) => {
    if (failure) throw failure;
    live++;
    const advanceRun = specs.map((spec, i) => fakeRun(spec, runs[i] ?? { accuracyAt: () => 0 }));
    let isOpen = true;
    return {
      dataset,
      async advance({ steps = Number.POSITIVE_INFINITY }) {
        requests.push({ steps });
        await Promise.resolve();
        if (failure) throw failure;
        return { runs: advanceRun.map((advance) => advance(Math.min(steps, stepsPerAnswer))), trainingMs: 1 };
      },
      close() {
        if (isOpen) live--;
        isOpen = false;
      },
    };
  };
  return {
    open,
    requests,
    openSessions: () => live,
    failWith(error) {
      failure = error;
    },
  };
}

function fakeRun(
  spec: RunSpec,
  { accuracyAt, divergesAt = Number.POSITIVE_INFINITY }: FakeRun,
): (steps: number) => RunFrame {
  let step = -1;
  return (steps) => {
    const from = step;
    const wanted = Math.min(spec.steps, Math.max(0, step) + steps);
    step = Math.min(wanted, divergesAt);
    const isDiverged = wanted > divergesAt;
    const looks = Array.from({ length: step + 1 }, (_, at) => at).filter((at) => at > from && at % 10 === 0);
    return {
      status: isDiverged ? 'diverged' : step === spec.steps ? 'finished' : 'running',
      step,
      losses: Float32Array.from({ length: step - Math.max(0, from) }, (_, i) => 1 / (1 + Math.max(0, from) + i)),
      measurements: looks.map((at) => ({ probe: 0, step: at, values: new Float32Array([1, accuracyAt(at)]) })),
      ...(isDiverged && { divergence: { step: divergesAt, layer: 3 } }),
      fingerprint: `${spec.seed}-${spec.optimizer.learningRate}-${step}`.padEnd(16, '0'),
    };
  };
}
