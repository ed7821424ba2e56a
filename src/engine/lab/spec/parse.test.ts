import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bitSpecs } from '../../bits.ts';
import { experiments } from '../../experiments/index.ts';
import type { Settings, SettingValues } from '../../settings.ts';
import { initialValues } from '../../settings.ts';
import { RunSpecError } from './error.ts';
import { parseRunSpec } from './parse.ts';
import { jsonSchema } from './schema.ts';

const good = {
  seed: 7,
  dataset: { kind: 'spiral', trainSize: 64 },
  layers: [{ kind: 'linear', units: 8 }, { kind: 'batchNorm' }, { kind: 'linear', units: 3 }],
  init: { kind: 'he' },
  loss: 'softmaxCrossEntropy',
  optimizer: { kind: 'sgd', learningRate: 0.1 },
  batchSize: 16,
  steps: 10,
  probes: [{ kind: 'accuracy', schedule: [[0, 5]] }],
};

const given = (train: object) => ({ dataset: { kind: 'given', train } });

function problem(json: unknown): string {
  try {
    parseRunSpec(json);
  } catch (error) {
    if (error instanceof RunSpecError) return error.message;
    throw error;
  }
  return 'none';
}

describe('parseRunSpec(json)', () => {
  test('a good spec passes as it is', () => {
    expect(parseRunSpec(good)).toEqual(good);
  });

  test.each(Object.entries(bitSpecs))('the committed run %s passes', (_, spec) => {
    expect(parseRunSpec(spec)).toEqual(spec);
  });

  test.each(Object.values(experiments).map((one) => [one.name, one] as const))('the runs of %s pass', (_, one) => {
    for (const spec of one.specs(initialValues(one.settings) as SettingValues<Settings>)) {
      expect(problem(spec)).toBe('none');
    }
  });

  test.each([
    [null, 'spec: expected an object, found null'],
    [[1], 'spec: expected an object, found a list of 1'],
    [{ seed: -1 }, 'seed: expected a whole number from 0 to 4294967295, found -1'],
    [{ seed: 1.5 }, 'seed: expected a whole number from 0 to 4294967295, found 1.5'],
    [{ loss: undefined }, 'loss: expected one of "softmaxCrossEntropy", "meanSquaredError", found nothing'],
    [{ layers: [] }, 'layers: expected a list of 1 to 512, found a list of 0'],
    [
      { layers: [{ kind: 'relu' }, { kind: 'linear', units: 'ten' }] },
      'layers[1].units: expected a whole number from 1 to 4096, found "ten"',
    ],
    [
      { layers: [{ kind: 'linear', units: 8, bias: false }] },
      'layers[0].bias: expected only the keys kind, units, found false',
    ],
    [
      { extra: { a: 1 } },
      'extra: expected only the keys seed, dataset, layers, init, loss, optimizer, batchSize, steps, outlierSample, initial, order, probes, found an object',
    ],
    [
      { optimizer: { kind: 'lion', learningRate: 1 } },
      'optimizer.kind: expected one of "sgd", "momentum", "rmsprop", "adam", found "lion"',
    ],
    [
      { optimizer: { learningRate: 1 } },
      'optimizer.kind: expected one of "sgd", "momentum", "rmsprop", "adam", found nothing',
    ],
    [
      { optimizer: { kind: 'sgd', learningRate: Number.NaN } },
      'optimizer.learningRate: expected a number from 0 to 1e+30, found NaN',
    ],
    [
      { optimizer: { kind: 'sgd', learningRate: 1e308 } },
      'optimizer.learningRate: expected a number from 0 to 1e+30, found 1e+308',
    ],
    [
      { probes: [{ kind: 'accuracy', schedule: [[0, 0]] }] },
      'probes[0].schedule[0][1]: expected a whole number from 1 to 1000000, found 0',
    ],
    [
      {
        probes: [
          {
            kind: 'moments',
            schedule: [
              [5, 1],
              [5, 2],
            ],
          },
        ],
      },
      'probes[0].schedule: expected pairs [from, every] with rising from, found a list of 2',
    ],
    [given({ x: [[1, 2], [3]] }), 'dataset.train.x[1]: expected a list of 2, found a list of 1'],
    [given({ x: [[1], [2]], labels: [0] }), 'dataset.train.labels: expected a list of 2, found a list of 1'],
  ])('%j is refused', (change, message) => {
    expect(problem(change === null || Array.isArray(change) ? change : { ...good, ...change })).toBe(message);
  });

  test('keys of objects in general are strange keys like any other', () => {
    expect(problem(JSON.parse(`{"__proto__": 1, ${JSON.stringify(good).slice(1)}`))).toMatch(
      /^__proto__: expected only/,
    );
    expect(problem({ ...good, init: { kind: 'constructor' } })).toMatch(/^init.kind: expected one of/);
  });
});

test('docs/run-spec.schema.json is up to date: npm run lab -- schema --out docs/run-spec.schema.json', () => {
  expect(readFileSync('docs/run-spec.schema.json', 'utf8')).toBe(jsonSchema());
});
