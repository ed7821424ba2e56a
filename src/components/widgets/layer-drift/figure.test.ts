import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { openOffline } from '../../../engine/offline.ts';
import { type Locale, locales } from '../../../i18n/strings.ts';
import { initialValues } from '../../params/query.ts';
import { emptyHistory, extend, type History } from '../../training/history.ts';
import { draw } from './draw.ts';
import { type DriftData, type DriftWidgetSettings, layerDrift } from './drift.ts';
import { params } from './params.ts';
import { words } from './words.ts';

const rates = [0.01, 0.1] as const;
const histories = new Map<number, History>();

beforeAll(() => {
  for (const learningRate of rates) {
    const { specs } = layerDrift.planOf(settings({ learningRate }));
    const offline = openOffline(specs);
    histories.set(learningRate, extend(emptyHistory(offline.dataset, 2), offline.advance({})));
  }
});

function settings(some: Partial<DriftWidgetSettings>): DriftWidgetSettings {
  return { ...initialValues(params), ...some };
}

function dataAt(some: Partial<DriftWidgetSettings>, step = 200): DriftData {
  const values = settings(some);
  const history = histories.get(values.learningRate) as History;
  return layerDrift.dataAt({ plan: { ...layerDrift.planOf(values), values }, history, step });
}

function drawn(data: DriftData, width: number, locale: Locale) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return draw(data, { document, width, locale, description: 'Layers drift.' }, () => settings({}));
}

const moments: Record<string, () => DriftData> = {
  default: () => dataAt({}),
  'before the first step': () => dataAt({}, 0),
  'in the middle': () => dataAt({ layer: 2 }, 67),
  'at a small learning rate': () => dataAt({ learningRate: 0.01, layer: 5 }),
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

  test('both panels share one scale: equal rows give equal ridges', () => {
    const data = dataAt({});
    const { element } = drawn({ ...data, without: data.with }, 328, 'en');
    const paths = (owner: string) =>
      [...element.querySelectorAll(`.ridge.net-${owner}`)].map((path) => path.getAttribute('d'));
    expect(paths('without')).toEqual(paths('with'));
  });
});

test('each row holds all inputs once, and the zeros by themselves', () => {
  for (const { shares } of dataAt({}).without.rows) {
    expect(shares).toHaveLength(42);
    expect(Array.from(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    expect(shares[0]).toBeGreaterThan(0.1);
  }
});

describe('words', () => {
  test('at the default state both measures are lower with batch norm, and the sentence says so (W11)', () => {
    const data = dataAt({});
    expect(data.with.meanDrift).toBeLessThan(data.without.meanDrift as number);
    expect(data.with.medianShift).toBeLessThan(data.without.medianShift as number);
    expect(words.tell(data, settings({}), 'en')).toMatchObject({ outcome: 'bothLower' });
  });

  test('at a small learning rate the gradient is less steady with batch norm, and the sentence says so (W11)', () => {
    const data = dataAt({ learningRate: 0.01, layer: 5 });
    expect(data.with.medianShift).toBeGreaterThan(data.without.medianShift as number);
    expect(words.tell(data, settings({}), 'en').outcome).toBe('split');
  });

  test('before anything was measured nothing is claimed (W11)', () => {
    expect(words.tell(dataAt({}, 3), settings({}), 'en').outcome).toBe('start');
  });

  test('what the live region says is short enough (W12)', () => {
    for (const locale of locales)
      expect(words.tell(dataAt({}), settings({}), locale).summary?.length).toBeLessThanOrEqual(120);
  });

  test('the table holds the readings up to the step shown, and no later ones (W11)', () => {
    const { rows } = words.table(dataAt({}, 67), settings({}), 'en');
    expect(rows.at(-1)?.[0]).toBe(64);
    expect(rows.flat().filter((cell) => typeof cell === 'number' && !Number.isFinite(cell))).toEqual([]);
  });
});
