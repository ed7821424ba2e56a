import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bitSpecs } from '../bits.ts';
import { EngineError } from '../errors.ts';
import { openOffline, runOffline, studyOffline } from '../offline.ts';
import type { RunSpec } from '../run.ts';
import type { Runner } from '../runner.ts';
import type { StudyRequest, StudyRow } from '../studies/study.ts';
import type { Surveyor } from '../studies/surveyor.ts';
import { openStudyPool } from '../study.ts';
import { openPool } from './pool.ts';

/** Connections to workers that live in this thread, one after the other in time as real ones are. */
const workers = vi.hoisted(() => ({ open: 0, answers: 0, failAfter: Number.POSITIVE_INFINITY }));

vi.mock('./spawn.ts', () => ({ engineSources: [] }));
vi.mock('./spawnStudy.ts', () => ({ studySources: [] }));

vi.mock('./client.ts', () => ({
  connect() {
    workers.open += 1;
    let runner: Runner | undefined;
    let surveyor: Surveyor | undefined;
    const api = {
      async open(specs: readonly RunSpec[]) {
        runner = openOffline(specs);
      },
      async advance(request: object) {
        workers.answers += 1;
        if (workers.answers > workers.failAfter) throw new EngineError('WorkerLost', 'gone');
        return runner?.advance({ ...request, steps: 10 });
      },
      async openStudy(request: StudyRequest) {
        surveyor = studyOffline(request);
      },
      async advanceStudy() {
        return surveyor?.advance({ budgetMs: 0 });
      },
    };
    return {
      call: (work: (api: object) => Promise<unknown>) => work(api),
      close: () => {
        workers.open -= 1;
      },
    };
  },
}));

const short = { ...bitSpecs['spiral-plain'], steps: 30 };
const specs = [1, 2, 3, 4, 5].map((seed) => ({ ...short, seed }));

beforeEach(() => {
  Object.assign(workers, { open: 0, answers: 0, failAfter: Number.POSITIVE_INFINITY });
});

describe('openPool(size)', () => {
  test('sweep(specs) gives each result once, whole, the bits of a run alone (S5)', async () => {
    const pool = openPool(2);
    const results = new Map<number, string>();
    await pool.sweep(specs, {
      onResult(index, { fingerprint, losses }) {
        expect(results.has(index)).toBe(false);
        expect(losses.length).toBe(30);
        results.set(index, fingerprint);
      },
    });
    expect(specs.map((_, index) => results.get(index))).toEqual(specs.map((spec) => runOffline(spec).fingerprint));
    expect(workers.open).toBe(2);
    pool.close();
    expect(workers.open).toBe(0);
  });

  test('sweep(specs) stops when it is cancelled, and what it has given is right (S5)', async () => {
    const cancel = new AbortController();
    const given: number[] = [];
    await openPool(1).sweep(specs, {
      signal: cancel.signal,
      onResult(index, { fingerprint }) {
        given.push(index);
        expect(fingerprint).toBe(runOffline(specs[index] as RunSpec).fingerprint);
        if (given.length === 2) cancel.abort();
      },
    });
    expect(given).toEqual([0, 1]);
    expect(workers.answers).toBe(6);
  });

  test('sweep(specs) ends all workers when one fails (S3)', async () => {
    workers.failAfter = 4;
    const sweep = openPool(2).sweep(specs, { onResult: () => {} });
    await expect(sweep).rejects.toMatchObject({ name: 'WorkerLost' });
    expect(workers.open).toBe(0);
  });

  test('study(request) gives every row once, shared by the workers (S5)', async () => {
    const rows: StudyRow[] = [];
    const study = { kind: 'weightScale', weight: 1, alphas: [0.1, 0.3, 1, 3, 10], examples: 64 } as const;
    await openStudyPool(2).study(
      { spec: short, step: 3, study },
      { onFrame: (frame) => void rows.push(...frame.rows) },
    );
    const alone = studyOffline({ spec: short, step: 3, study }).advance({}).rows;
    expect(rows.sort((a, b) => a.index - b.index)).toEqual(alone);
  });
});
