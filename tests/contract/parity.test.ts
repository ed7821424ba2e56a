import { describe, expect, test } from 'vitest';
import type { Tensor } from '../../src/engine/kernels/backend.ts';
import { createFullBackend } from '../../src/engine/kernels/full.ts';
import { createLayer, layers, type SingleInputSpec } from '../../src/engine/layers/index.ts';
import { type Mode, type Shape, vectorShape } from '../../src/engine/layers/layer.ts';
import { losses } from '../../src/engine/losses/index.ts';
import { openOffline } from '../../src/engine/offline.ts';
import { randomStream } from '../../src/engine/random.ts';
import type { LossKind, RunSpec } from '../../src/engine/run.ts';
import { createRun } from '../../src/engine/train.ts';
import layerFixtures from '../parity/fixtures/layers.json';
import lossFixtures from '../parity/fixtures/losses.json';
import trainingFixtures from '../parity/fixtures/trainings.json';

const FORWARD = 1e-5;
const GRADIENT = 1e-4;
const LOSS = 1e-3;

/** Largest difference, relative to the largest number of the expected list. */
function gap(ours: ArrayLike<number>, expected: readonly number[]): number {
  expect(ours.length).toBe(expected.length);
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3);
  return expected.reduce((most, value, i) => Math.max(most, Math.abs(value - (ours[i] as number))), 0) / scale;
}

interface LayerCase {
  layer: SingleInputSpec;
  x: number[][];
  dy: number[][];
  parameters: number[][];
  y: number[];
  dx: number[];
  gradients: number[][];
  statistics: number[][];
  inference?: number[];
  shape?: Shape;
}

function bench({ layer: spec, x, dy, parameters, shape }: LayerCase) {
  const backend = createFullBackend();
  const columns = x[0]?.length ?? 0;
  const layer = createLayer(spec, {
    backend,
    input: shape ?? vectorShape(columns),
    init: { kind: 'he' },
    random: randomStream(1, 'parity'),
    isOutput: false,
    stream: (purpose) => randomStream(1, purpose),
  });
  layer.parameters.forEach(({ value }, i) => void backend.write(value, parameters[i] as number[]));
  const input = backend.tensor([x.length, columns]);
  const output = backend.tensor([dy.length, dy[0]?.length ?? 0]);
  backend.write(input, x.flat());
  backend.write(output, dy.flat());
  const stage = layer.connect(input);
  const forward = (mode: Mode) => {
    stage.refresh?.();
    backend.record((kernels) => stage.forward(kernels, mode)).run();
    return backend.read(stage.y);
  };
  const backward = () => {
    let dx: Tensor | undefined;
    backend
      .record((kernels) => {
        dx = stage.backward(kernels, output, true);
      })
      .run();
    return backend.read(dx as Tensor);
  };
  return { backend, layer, forward, backward };
}

describe(`layers agree with PyTorch ${layerFixtures.torch} (E15)`, () => {
  const cases = layerFixtures.cases as unknown as LayerCase[];

  test.each(cases.map((one) => [JSON.stringify(one.layer), one.x.length, one] as const))(
    '%s on %i rows',
    (_, __, one) => {
      const { backend, layer, forward, backward } = bench(one);
      expect(gap(forward('train'), one.y)).toBeLessThan(FORWARD);
      expect(gap(backward(), one.dx)).toBeLessThan(GRADIENT);
      for (const [i, { gradient }] of layer.parameters.entries()) {
        expect(gap(backend.read(gradient), one.gradients[i] as number[])).toBeLessThan(GRADIENT);
      }
      for (const [i, statistic] of layer.statistics.entries()) {
        expect(gap(backend.read(statistic), one.statistics[i] as number[])).toBeLessThan(FORWARD);
      }
      if (one.inference) expect(gap(forward('inference'), one.inference)).toBeLessThan(FORWARD);
    },
  );

  test('every kind of layer has a fixture; `add`, which has no layer of its own, a training', () => {
    const covered = new Set(cases.map(({ layer }) => layer.kind));
    expect([...covered].sort()).toEqual(Object.keys(layers).sort());
    const trained = trainingFixtures.cases.flatMap(({ spec }) => spec.layers.map(({ kind }) => kind));
    expect(trained).toContain('add');
  });

  test('every kind of loss has a fixture', () => {
    const covered = new Set(lossFixtures.cases.map(({ loss }) => loss));
    expect([...covered].sort()).toEqual(Object.keys(losses).sort());
  });

  test('every layer of the fixtures is compared in full', () => {
    for (const one of cases) {
      const { layer } = bench(one);
      expect([layer.parameters.length, layer.statistics.length]).toEqual([one.gradients.length, one.statistics.length]);
    }
  });
});

interface LossCase {
  loss: LossKind;
  x: number[][];
  labels?: number[];
  targets?: number[][];
  value: number;
  dx: number[];
}

describe(`losses agree with PyTorch ${lossFixtures.torch} (E15)`, () => {
  const cases = lossFixtures.cases as unknown as LossCase[];

  test.each(cases.map((one) => [one.loss, one.x.length, one] as const))('%s on %i rows', (kind, rows, one) => {
    const backend = createFullBackend();
    const columns = one.x[0]?.length ?? 0;
    const y = backend.tensor([rows, columns]);
    const labels = backend.tensor([rows], 'integer');
    const targets = one.targets && backend.tensor([rows, columns]);
    backend.write(y, one.x.flat());
    if (one.labels) backend.write(labels, one.labels);
    if (targets) backend.write(targets, (one.targets ?? []).flat());
    const loss = losses[kind](backend, y, { labels, targets }, columns);
    backend.record((kernels) => loss.record(kernels)).run();
    expect(gap(backend.read(loss.value), [one.value])).toBeLessThan(FORWARD);
    expect(gap(backend.read(loss.dy), one.dx)).toBeLessThan(GRADIENT);
  });
});

interface TrainingCase {
  name: string;
  spec: RunSpec;
  losses: number[];
  parameters: number[][];
  statistics: number[][];
}

describe(`trainings of 50 steps agree with PyTorch ${trainingFixtures.torch} (E15)`, () => {
  const cases = trainingFixtures.cases as unknown as TrainingCase[];

  test.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const [run] = openOffline([one.spec]).advance({}).runs;
    expect(gap(run?.losses ?? [], one.losses)).toBeLessThan(LOSS);
    expect(one.losses.at(-1)).toBeLessThan(one.losses[0] as number);
  });

  test.each(cases.map((one) => [one.name, one] as const))('%s: final parameters and running averages', (_, one) => {
    const backend = createFullBackend();
    const { reports, subject } = createRun(one.spec, backend);
    for (const _report of reports);
    subject.network.parameters.forEach(({ value }, i) => {
      expect(gap(backend.read(value), one.parameters[i] as number[])).toBeLessThan(LOSS);
    });
    subject.network.statistics.forEach((value, i) => {
      expect(gap(backend.read(value), one.statistics[i] as number[])).toBeLessThan(LOSS);
    });
  });
});
