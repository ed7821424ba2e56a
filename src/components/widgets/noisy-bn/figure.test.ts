import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { openOffline } from '../../../engine/offline.ts';
import { type Locale, locales } from '../../../i18n/strings.ts';
import { initialValues } from '../../params/query.ts';
import { emptyHistory, extend, type History } from '../../training/history.ts';
import { draw } from './draw.ts';
import { type NoiseData, type NoiseSettings, noisyBn } from './noise.ts';
import { params } from './params.ts';
import { strings } from './strings.ts';
import { words } from './words.ts';

const trained: Record<string, Partial<NoiseSettings>> = { default: {}, narrow: { network: 'spiralHe', noise: 1 } };
const histories = new Map<string, History>();

beforeAll(() => {
  for (const [name, some] of Object.entries(trained)) {
    const offline = openOffline(noisyBn.planOf(settings(some)).specs);
    histories.set(name, extend(emptyHistory(offline.dataset, 4), offline.advance({})));
  }
});

function settings(some: Partial<NoiseSettings>): NoiseSettings {
  return { ...initialValues(params), ...some };
}

function dataAt(name: string, accuracy: NoiseSettings['accuracy'] = 'training', step = 200): NoiseData {
  const values = settings({ ...trained[name], accuracy });
  const history = histories.get(name) as History;
  return noisyBn.dataAt({ plan: { ...noisyBn.planOf(values), values }, history, step });
}

function drawn(data: NoiseData, width: number, locale: Locale) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return draw(data, { document, width, locale, description: 'Distributions shift.' }, () => settings({}));
}

const moments: Record<string, () => NoiseData> = {
  default: () => dataAt('default'),
  'before the first step': () => dataAt('default', 'training', 0),
  'in inference, in the middle': () => dataAt('narrow', 'inference', 77),
};

describe('figure', () => {
  test.each(Object.entries(moments))('draws no broken number, at both widths, in both languages: %s', (_, data) => {
    for (const width of [328, 720]) {
      for (const locale of locales)
        expect(drawn(data(), width, locale).element.outerHTML).not.toMatch(/NaN|Infinity|undefined|null|style=/);
    }
  });

  test('has one shape per width, whatever the data', () => {
    const shapes = Object.values(moments).map((data) => drawn(data(), 328, 'en').element.getAttribute('viewBox'));
    expect(new Set(shapes).size).toBe(1);
  });

  test('brought up to date, looks as if drawn afresh', () => {
    for (const before of Object.values(moments)) {
      for (const after of Object.values(moments)) {
        const drawing = drawn(before(), 720, 'en');
        drawing.update(after());
        expect(drawing.element.outerHTML).toBe(drawn(after(), 720, 'en').element.outerHTML);
      }
    }
  });

  test('four networks differ in more than color: each has a line and a shape of its own', () => {
    const { element } = drawn(dataAt('default'), 328, 'en');
    for (const owner of ['with', 'without', 'third', 'fourth'])
      expect(element.querySelectorAll(`.series.net-${owner}`)).toHaveLength(owner === 'fourth' ? 2 : 3);
    const shapes = [...element.querySelectorAll('.dot')].map((mark) => mark.getAttribute('d'));
    expect(new Set(shapes).size).toBeGreaterThanOrEqual(4);
  });
});

test('the ridges are those of one unit: noise moves its share of zeros from row to row, batch norm does not (W11)', () => {
  const { batchNorm, noisy } = dataAt('default');
  const zeros = ({ rows }: NoiseData['noisy']) => rows.slice(1).map(({ shares }) => shares[0] as number);
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  expect(noisy.rows.map(({ step }) => step)).toEqual(Array.from({ length: 11 }, (_, row) => 20 * row));
  for (const { shares } of noisy.rows)
    expect(Float64Array.from(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
  expect(spread(zeros(noisy))).toBeGreaterThan(3 * spread(zeros(batchNorm)));
});

test('a unit that gives only zeros has no ridge, and the figure says so (W11)', () => {
  const data = dataAt('default');
  const row = { step: 200, shares: Float32Array.from({ length: 22 }, (_, bin) => Number(bin === 0)) };
  const dead = { ...data, plain: { ...data.plain, rows: [row], now: row } };
  for (const locale of locales) {
    expect(drawn(dead, 328, locale).element.textContent).toContain(strings.dead[locale]);
    expect(drawn(data, 328, locale).element.textContent).not.toContain(strings.dead[locale]);
  }
});

describe('words', () => {
  test('by default the noisy network shifts more than the plain one and is ahead, and the sentence says so (W11)', () => {
    const data = dataAt('default');
    expect(data.noisy.medianMove).toBeGreaterThan(data.plain.medianMove as number);
    expect(data.noisy.arrivedAt).toBeLessThan(data.plain.arrivedAt ?? Infinity);
    expect(words.tell(data, settings({}), 'en').outcome).toBe('moreYetAhead');
  });

  test('in the narrow network averages collected under noise fail without it, and the sentence says so (W11)', () => {
    const data = dataAt('narrow', 'inference');
    const last = (view: NoiseSettings['accuracy']) => data.noisy.accuracies[view].at(-1)?.value as number;
    expect(last('training')).toBeGreaterThan(0.9);
    expect(last('inference')).toBeLessThan(last('reestimated') - 0.05);
    expect(words.tell(data, settings({}), 'en').outcome).toBe('averagesFail');
  });

  test('before anything has moved nothing is claimed (W11)', () => {
    expect(words.tell(dataAt('default', 'training', 0), settings({}), 'en').outcome).toBe('start');
  });

  test('what the live region says is short enough (W12)', () => {
    for (const locale of locales)
      for (const view of ['training', 'inference'] as const)
        expect(words.tell(dataAt('default', view), settings({}), locale).summary?.length).toBeLessThanOrEqual(120);
  });

  test('the table holds the readings up to the step shown, and no later ones (W11)', () => {
    const { rows } = words.table(dataAt('default', 'inference', 77), settings({}), 'en');
    expect(rows.at(-1)?.[0]).toBe(60);
    expect(rows.flat().filter((cell) => typeof cell === 'number' && !Number.isFinite(cell))).toEqual([]);
  });
});
