import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { answersIn, companionsProbes, companionsSpec, drawCompanies } from '../../../engine/experiments/companions.ts';
import { arriving, matricesOf, normalizedRelu, product, type Rows } from '../../../engine/experiments/standing.ts';
import { openOffline } from '../../../engine/offline.ts';
import { locales } from '../../../i18n/strings.ts';
import { initialValues } from '../../params/query.ts';
import { emptyHistory, extend } from '../../training/history.ts';
import { figureWidths } from '../../training/width.ts';
import { draw } from './draw.ts';
import { params } from './params.ts';
import { tellAt } from './still.ts';
import { type ModesSettings, trainAndInference } from './trainAndInference.ts';
import { words } from './words.ts';

function historyOf(values: ModesSettings, steps: number) {
  const { specs } = trainAndInference.planOf(values);
  const offline = openOffline(specs);
  return extend(emptyHistory(offline.dataset, 1), offline.advance({ steps }));
}

const dataAt = (changed: Partial<ModesSettings>, step: number) => {
  const values = { ...initialValues(params), ...changed };
  const plan = { ...trainAndInference.planOf(values), values };
  return trainAndInference.dataAt({ plan, history: historyOf(values, step), step });
};

test('with batch statistics, the page answers as the engine does (W11)', () => {
  const spec = { ...companionsSpec({ seed: 3, momentum: 0.1 }), steps: 60 };
  const offline = openOffline([spec]);
  const { measurements } = offline.advance({}).runs[0] ?? { measurements: [] };
  const last = (probe: number) => measurements.findLast((one) => one.probe === probe)?.values;
  const { test: shown, features, classes } = offline.dataset;
  const weights = last(companionsProbes.weights) as Float32Array;
  const matrices = matricesOf(weights, [features, 32, 32, 32, classes]);
  const x = { values: shown.x, rows: shown.size, columns: features };
  const outputs = product(normalizedRelu(arriving(x, matrices, 3)), matrices[3] as Rows);
  const rowOf = (i: number) => [...(outputs.values as Float64Array).subarray(i * classes, (i + 1) * classes)];
  const answers = [...shown.labels.keys()].map((i) => rowOf(i).indexOf(Math.max(...rowOf(i))));
  const right = answers.filter((answer, row) => answer === shown.labels[row]).length;
  // A tie in the last bit may fall either way.
  expect(Math.abs(right / shown.size - (last(companionsProbes.accuracy)?.[0] ?? 0))).toBeLessThan(1.5 / shown.size);
  const batch = Int32Array.from(shown.labels.keys());
  expect(answersIn(weights, offline.dataset, [batch])).toEqual([answers[0]]);
});

test('a batch holds the picture first, and only as many kinds of digit as asked for (W11)', () => {
  const { dataset } = openOffline([companionsSpec({ seed: 1, momentum: 1 })]);
  for (const classes of [1, 3, 10]) {
    const batches = drawCompanies(dataset, { seed: 1, picture: 7, batchSize: 64, classes, draw: 2 }, 4);
    for (const batch of batches) {
      expect(batch[0]).toBe(7);
      expect(new Set([...batch].map((row) => dataset.test.labels[row])).size).toBeLessThanOrEqual(classes);
    }
  }
});

test('at momentum 1 the running average is the mean of the last batch (W11)', () => {
  const { unit } = dataAt({ momentum: 1 }, 5);
  expect(unit.running).toEqual([0, ...unit.batch]);
});

describe.each(locales)('%s', (locale) => {
  test.each(Object.values(figureWidths))('at %i px no moment leaves a hole or changes the shape (W14)', (width) => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const states = [
      dataAt({}, 0),
      dataAt({ batchSize: 64, classes: 1 }, 3),
      dataAt({ mode: 'inference', seed: 1 }, 30),
    ];
    const settings = () => initialValues(params);
    const drawings = states.map((data) => draw(data, { document, width, locale, description: 'd' }, settings));
    for (const { element } of drawings) expect(element.outerHTML).not.toMatch(/NaN|undefined|Infinity| style="/);
    expect(new Set(drawings.map(({ element }) => element.getAttribute('viewBox'))).size).toBe(1);
    // Brought up to date, it looks as if drawn afresh.
    const [first, ...later] = drawings;
    for (const [i, drawing] of later.entries()) {
      first?.update(states[i + 1] as (typeof states)[number]);
      expect(first?.element.outerHTML).toBe(drawing.element.outerHTML);
    }
  });

  test('the table has each answer and each step that is drawn (W11)', () => {
    const data = dataAt({}, 4);
    const { rows, columns } = words.table(data, initialValues(params), locale);
    expect(rows.length).toBe(data.answers.length + 5);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });
});

test('the words tell flips, steady answers and averages that lag (W11)', () => {
  expect(tellAt('', 'en').outcome).toBe('flips');
  expect(tellAt('?batchSize=64', 'en').outcome).toBe('steady');
  expect(tellAt('?mode=inference', 'zh').outcome).toBe('inference');
  expect(tellAt('?momentum=0.001', 'en').outcome).toBe('behind');
});
