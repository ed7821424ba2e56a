import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '../../../i18n/strings.ts';
import { initialValues } from '../../params/query.ts';
import { figureWidths } from '../../training/width.ts';
import type { BandsData } from './bands.ts';
import { bandsWidget } from './bands.ts';
import { figure, layoutOf } from './figure.ts';
import { params } from './params.ts';
import { tellAt } from './still.ts';
import { labels, words } from './words.ts';

// Hand-made numbers: they come from no network and are shown to nobody.
const readings = (low: number, high: number, count = 6) =>
  Array.from({ length: count }, (_, i) => ({ step: 4 * i, range: [low, high] as const }));

const base: BandsData = {
  quantity: 'loss',
  with: readings(0.9, 1),
  without: readings(0.8, 3),
  ratios: { loss: 13, gradient: 4.7, smoothness: 1.3 },
  shownStep: 20,
  totalSteps: 200,
};

const moments: Record<string, BandsData> = {
  'a run': base,
  'one reading': { ...base, with: readings(1, 2, 1), without: readings(1, 2, 1), shownStep: 0 },
  gradients: { ...base, quantity: 'gradient' },
  smoothness: { ...base, quantity: 'smoothness' },
  'beyond the axis': {
    ...base,
    without: readings(1e-9, Number.POSITIVE_INFINITY),
    ratios: { ...base.ratios, loss: Infinity },
  },
  'one diverged': { ...base, without: readings(1, 2, 2) },
};

function draw(data: BandsData, width: number, locale: Locale = 'en') {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return figure(data, { document: document as unknown as Document, width, labels: labels(locale, 'bands') });
}

describe('figure(data, options)', () => {
  test.each(Object.entries(moments))('draws no broken number and keeps its shape: %s (W1) (W14)', (_, data) => {
    for (const width of Object.values(figureWidths)) {
      for (const locale of locales) {
        const { element } = draw(data, width, locale);
        expect(element.outerHTML).not.toMatch(/NaN|Infinity|undefined|null| style=/);
        expect(element.getAttribute('viewBox')).toBe(`0 0 ${width} ${layoutOf(width).height}`);
      }
    }
  });

  test.each(Object.entries(moments))('update(data) gives what a fresh drawing gives: %s (W11)', (_, data) => {
    const drawing = draw(base, figureWidths.narrow);
    drawing.update(data);
    expect(drawing.element.outerHTML).toBe(draw(data, figureWidths.narrow).element.outerHTML);
  });
});

describe('words', () => {
  test.each(Object.entries(moments))('say what is drawn, and briefly: %s (W11) (W12)', (_, data) => {
    for (const locale of locales) {
      const { takeaway, summary = takeaway } = words.tell(data, initialValues(params), locale);
      expect(takeaway).not.toMatch(/NaN|undefined|Infinity|[{}]/);
      expect(summary.length).toBeLessThanOrEqual(120);
      expect(words.table(data, initialValues(params), locale).rows.length).toBeGreaterThan(0);
    }
  });

  test('the loss and the gradient, not β, tell the nets apart by default; the picture alone changes with the quantity (W11)', () => {
    const loss = tellAt('', 'en');
    expect(loss.outcome).toBe('calmer');
    expect(tellAt('?quantity=gradient', 'en').takeaway).toBe(loss.takeaway);
    const values = initialValues(params);
    expect(bandsWidget.planOf({ ...values, quantity: 'smoothness' })).toEqual(bandsWidget.planOf(values));
  });
});
