import { describe, expect, test } from 'vitest';
import { raceSettings, raceSpecs } from '../../src/engine/experiments/race.ts';
import { studyOffline } from '../../src/engine/offline.ts';
import { initialValues } from '../../src/engine/settings.ts';
import { principalPlane } from '../../src/engine/studies/principal.ts';
import type { StudyRequest, StudySpec } from '../../src/engine/studies/study.ts';

const [withNorm, without] = raceSpecs({ ...initialValues(raceSettings), depth: 3 }, false);

function values(request: StudyRequest): number[][] {
  const rows = studyOffline(request).advance({}).rows;
  return rows.map((row) => Array.from(row.values));
}

const random: StudySpec = {
  kind: 'surface',
  plane: { kind: 'random', seed: 1, radius: 1 },
  resolution: 5,
  examples: 64,
};
const scales: StudySpec = { kind: 'weightScale', weight: 1, alphas: [0.1, 1, 10], examples: 128 };

describe('surface (E14)', () => {
  test('its center is the loss where the run stands, on any plane', () => {
    const center = (plane: Extract<StudySpec, { kind: 'surface' }>['plane']) => {
      const rows = values({ spec: without, step: 20, study: { ...random, plane } as StudySpec });
      return rows[2]?.[2];
    };
    expect(center({ kind: 'random', seed: 1, radius: 1 })).toBe(center({ kind: 'random', seed: 2, radius: 0.5 }));
  });

  test('parts that workers share make up the whole', () => {
    const request = { spec: withNorm, step: 5, study: random };
    const parts = [0, 1].flatMap((index) => studyOffline({ ...request, part: { index, of: 2 } }).advance({}).rows);
    const whole = studyOffline(request).advance({}).rows;
    expect(parts.sort((a, b) => a.index - b.index)).toEqual(whole);
  });

  test('a budget gives rows in pieces, at least one at a time', () => {
    const surveyor = studyOffline({ spec: withNorm, step: 0, study: random });
    const frames = [];
    do frames.push(surveyor.advance({ budgetMs: 0 }));
    while (!frames.at(-1)?.isDone);
    expect(frames.flatMap(({ rows }) => rows.map(({ index }) => index))).toEqual([0, 1, 2, 3, 4]);
  });

  test('the plane of a trajectory shows where it began and where it stands', () => {
    const study = { ...random, plane: { kind: 'trajectory' } } as StudySpec;
    const { view } = studyOffline({ spec: without, step: 40, study }).advance({});
    expect(view?.path.slice(-2)).toEqual(Float32Array.of(0, 0));
    expect(view?.path.length).toBe(2 * 41);
    expect(view?.explained).toBeGreaterThan(0.5);
    expect(view?.explained).toBeLessThanOrEqual(1.000001);
  });

  test('a run that blows up on the way there is an outcome, which names step and layer (E9)', () => {
    const wild = { ...without, optimizer: { kind: 'sgd', learningRate: 1000 } } as const;
    const frame = studyOffline({ spec: wild, step: 50, study: random }).advance({});
    expect(frame).toMatchObject({ rows: [], isDone: true, divergence: { layer: expect.any(Number) } });
    expect(frame.divergence?.step).toBeLessThan(50);
  });

  test('a step that the run does not reach is named', () => {
    expect(() => studyOffline({ spec: withNorm, step: 301, study: random })).toThrow(
      'expected a run of at least 301 steps, got 301',
    );
  });
});

describe('weightScale (E14)', () => {
  test('with batch norm the loss does not depend on the scale, and the gradient is orthogonal to the weights', () => {
    const [small, same, large] = values({ spec: withNorm, step: 30, study: scales }) as [number, number, number][];
    expect(small?.[0]).toBeCloseTo(same?.[0] as number, 2);
    expect(large?.[0]).toBeCloseTo(same?.[0] as number, 2);
    expect(Math.abs(same?.[2] as number)).toBeLessThan(1e-3);
    expect((large?.[1] as number) * 10).toBeCloseTo(same?.[1] as number, 2);
  });

  test('without, it does', () => {
    const [, same, large] = values({ spec: without, step: 30, study: scales }) as [number, number, number][];
    expect(large?.[0]).toBeGreaterThan(2 * (same?.[0] as number));
  });

  test('a weight matrix that is not there is named', () => {
    expect(() => values({ spec: withNorm, step: 0, study: { ...scales, weight: 9 } as StudySpec })).toThrow(
      'expected the index of a weight matrix, got 9',
    );
  });
});

test('principalPlane(path) finds the plane of a path that lies in one (E14)', () => {
  const [a, b] = [Float32Array.of(0.6, 0.8, 0, 0), Float32Array.of(0, 0, 1, 0)];
  const path = Array.from({ length: 20 }, (_, i) =>
    a.map((value, k) => value * (20 - i) + (b[k] as number) * ((i - 19) ** 2 / 40)),
  );
  const { explained, coordinates, u, v } = principalPlane(path);
  expect(explained).toBeCloseTo(1, 5);
  expect(u.reduce((sum, value, i) => sum + value * (v[i] as number), 0)).toBeCloseTo(0, 5);
  expect(coordinates.slice(-2)).toEqual(Float32Array.of(0, 0));
});
