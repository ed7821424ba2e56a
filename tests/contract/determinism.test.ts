import { describe, expect, test } from 'vitest';
import bits from '../../src/content/results/bits.json';
import { bitSpecs } from '../../src/engine/bits.ts';
import { raceSettings, raceSpecs } from '../../src/engine/experiments/race.ts';
import { createReferenceBackend } from '../../src/engine/kernels/referenceBackend.ts';
import { createNetwork } from '../../src/engine/network.ts';
import { openOffline, runOffline } from '../../src/engine/offline.ts';
import { initialValues } from '../../src/engine/settings.ts';

const table: Readonly<Record<string, string>> = bits;

describe('same bits (E6)', () => {
  test('bits.json has a fingerprint for every spec of the table, and no other', () => {
    expect(Object.keys(table)).toEqual(Object.keys(bitSpecs));
  });

  test.each(Object.entries(bitSpecs))('%s: training gives the committed fingerprint', (name, spec) => {
    expect(runOffline(spec).fingerprint).toBe(table[name]);
  });

  test('the fingerprints of different runs differ', () => {
    expect(new Set(Object.values(table)).size).toBe(Object.keys(table).length);
  });
});

describe('repeating a run (E7)', () => {
  const [withNorm, without] = raceSpecs({ ...initialValues(raceSettings), depth: 3 }, true);

  test('advance({ steps }) in pieces gives the same numbers as in one go', () => {
    const whole = openOffline([withNorm, without]).advance({ steps: 40 });
    const runner = openOffline([withNorm, without]);
    const pieces = [1, 2, 3, 34].map((steps) => runner.advance({ steps }));
    expect(pieces.flatMap(({ runs }) => [...(runs[0]?.losses ?? [])])).toEqual([...(whole.runs[0]?.losses ?? [])]);
    expect(pieces.flatMap(({ runs }) => runs[1]?.measurements)).toEqual(whole.runs[1]?.measurements);
    expect(pieces.at(-1)?.runs.map(({ fingerprint }) => fingerprint)).toEqual(whole.runs.map((run) => run.fingerprint));
  });

  test('probes do not disturb the run', () => {
    const blind = runOffline({ ...withNorm, probes: [], steps: 50 });
    const watched = runOffline({
      ...withNorm,
      steps: 50,
      probes: [...withNorm.probes, { kind: 'moments', schedule: [[0, 1]] }],
    });
    expect(watched.fingerprint).toBe(blind.fingerprint);
    expect(watched.losses).toEqual(blind.losses);
  });

  test('both contenders start from the same weights', () => {
    const weights = (spec: typeof withNorm) => {
      const backend = createReferenceBackend();
      const { parameters } = createNetwork(spec, 2, backend);
      return parameters.filter(({ name }) => name === 'weight').map(({ value }) => backend.read(value));
    };
    expect(weights(withNorm)).toHaveLength(4);
    expect(weights(withNorm)).toEqual(weights(without));
  });
});

describe('divergence (E9)', () => {
  const [, without] = raceSpecs({ ...initialValues(raceSettings), learningRate: 10 }, false);

  test('a run that leaves the finite range stops, and names its step and layer', () => {
    const result = runOffline(without);
    expect(result.status).toBe('diverged');
    expect(result.divergence?.step).toBe(result.step);
    expect(result.losses.length).toBe(result.step);
    expect(result.losses.every(Number.isFinite)).toBe(true);
    expect(result.divergence?.layer).toBeGreaterThanOrEqual(0);
  });

  test('the other run of the session goes on', () => {
    const [withNorm] = raceSpecs({ ...initialValues(raceSettings), learningRate: 0.1 }, false);
    const { runs } = openOffline([withNorm, without]).advance({});
    expect(runs.map(({ status }) => status)).toEqual(['finished', 'diverged']);
  });
});
