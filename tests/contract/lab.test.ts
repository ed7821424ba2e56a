import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { experiments } from '../../src/engine/experiments/index.ts';
import { runOffline } from '../../src/engine/offline.ts';
import type { RunSpec } from '../../src/engine/run.ts';
import { interrupted, lab, type Trained } from './support/lab.ts';

const folder = mkdtempSync(join(tmpdir(), 'lab-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** The example of docs/lab.md: everything given number by number, as for a comparison with another framework. */
const spec: RunSpec = {
  seed: 7,
  dataset: {
    kind: 'given',
    train: {
      x: [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      labels: [0, 1, 1, 0],
    },
  },
  layers: [{ kind: 'linear', units: 2 }, { kind: 'batchNorm' }, { kind: 'linear', units: 2 }],
  init: { kind: 'he' },
  loss: 'softmaxCrossEntropy',
  optimizer: { kind: 'sgd', learningRate: 0.5 },
  batchSize: 2,
  steps: 3,
  initial: [
    [1, 0, 0, 1],
    [0, 0],
    [1, 1],
    [0, 0],
    [0.5, -0.5, 0.25, 1],
    [0, 0],
  ],
  order: [0, 1, 2, 3, 3, 0],
  probes: [{ kind: 'outputs', schedule: [[0, 3]], x: [[0.5, 0.5]] }],
};

describe.concurrent('npm run lab', () => {
  test('list names every experiment', async () => {
    const { status, stdout } = await lab('list');
    expect(status).toBe(0);
    for (const name of Object.keys(experiments)) expect(stdout).toContain(`${name}: `);
  });

  test('race --seed 7 --json gives measures, losses and fingerprints', async () => {
    const { status, stdout } = await lab('race', '--seed', '7', '--set', 'depth=2', '--json');
    expect(status).toBe(0);
    const { rows } = JSON.parse(stdout);
    expect(rows[0].seed).toBe(7);
    expect(Object.keys(rows[0].measures)).toContain('with.stepsToTarget');
    expect(rows[0].runs.map(({ losses }: { losses: number[] }) => losses.length)).toEqual([300, 300]);
  });

  test('race --seeds 1,2 --csv gives a table', async () => {
    const { status, stdout } = await lab('race', '--seeds', '1,2', '--set', 'depth=2', '--csv');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^seed,[\w.,]+\n1,.*\n2,.*\n$/);
  });

  test.each([
    [['race', '--set', 'depth=ten'], 'lab: --set depth: expected a whole number from'],
    [['rase'], 'lab: expected one of list, bits,'],
    [['train'], 'lab: train: expected the path of a spec, found nothing'],
    [['train', 'nowhere.json'], `lab: nowhere.json: expected a file to read, found ENOENT`],
  ])('%j is refused', async (args, message) => {
    const { status, stdout, stderr } = await lab(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(message), stderr).toBe(true);
    expect(stderr.match(/\n/g)).toHaveLength(1);
  });
});

describe.concurrent('npm run lab -- train', () => {
  test('prints losses, readings and final parameters of a spec', async () => {
    const [, example = ''] = readFileSync('docs/lab.md', 'utf8').match(/```json\n(.*?)```/s) ?? [];
    expect(JSON.parse(example)).toEqual({ $schema: './docs/run-spec.schema.json', ...spec });
    const { status, stdout } = await lab('train', file('good.json', example), '--json');
    const result = JSON.parse(stdout) as Trained;
    const expected = runOffline(spec);
    expect(status).toBe(0);
    expect(result).toMatchObject({ status: 'finished', step: 3, divergence: null, fingerprint: expected.fingerprint });
    expect(result.losses).toEqual([...expected.losses]);
    expect(result.measurements.map(({ step, values }) => [step, values.length])).toEqual([
      [0, 2],
      [3, 2],
    ]);
    expect(result.parameters.map(({ name, shape }) => `${name} ${shape}`)).toEqual([
      'weight 2,2',
      'bias 2',
      'gamma 2',
      'beta 2',
      'weight 2,2',
      'bias 2',
    ]);
    expect(result.statistics.map(({ values }) => values.length)).toEqual([2, 2]);
  });

  test.each([
    [
      'bad.json',
      { ...spec, layers: [{ kind: 'linear', units: 'ten' }] },
      ': layers[0].units: expected a whole number from 1 to 4096, found "ten"',
    ],
    ['misfit.json', { ...spec, batchSize: 9 }, ': batchSize: expected at most 4 training examples, got 9'],
    ['torn.json', '{\n  "seed": 7,\n  "steps": }\n', ':3:12: expected a value, found "}"'],
  ])('%s is refused', async (name, content, message) => {
    const path = file(name, content);
    expect(await lab('train', path)).toEqual({
      status: 2,
      signal: null,
      stdout: '',
      stderr: `lab: ${path}${message}\n`,
    });
  });
});

test('npm run lab -- train: Ctrl-C ends it at once, with what it has', async () => {
  const { order: _, initial: __, ...rest } = spec;
  const layers: RunSpec['layers'] = [{ kind: 'linear', units: 512 }, { kind: 'relu' }, ...spec.layers];
  const endless: RunSpec = { ...rest, layers, steps: 1_000_000 };
  const { status, stdout, tookMs } = await interrupted('train', file('endless.json', endless));
  const result = JSON.parse(stdout) as Trained;
  expect(status).toBe(130);
  // A second where it has a processor to itself.
  expect(tookMs).toBeLessThan(10_000);
  expect(result.status).toBe('running');
  expect(result.step).toBeGreaterThan(0);
  expect(result.losses.length).toBe(result.step);
  expect(result.parameters.length).toBe(8);
});
