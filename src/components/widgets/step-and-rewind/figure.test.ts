import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '../../../i18n/strings.ts';
import { figureWidths } from '../../training/width.ts';
import { figure } from './figure.ts';
import { reach } from './gauges.ts';
import { handleAt, layoutOf, lossRange, placeOf, rateUnder, sizeRange } from './layout.ts';
import type { Profile, StepData } from './stepAndRewind.ts';
import { lastMoment, measuredAt, sceneAt, storyMs, timeOf } from './story.ts';
import { labels, words } from './words.ts';

const sizes = [0.01, 0.1, 0.3, 0.7, 1, 10];

// Hand-made numbers: they come from no network and are shown to nobody.
function profile(losses: readonly number[], safe: number): Profile {
  const points = [0, ...sizes].map((rate, i) => {
    const loss = losses[i] ?? Number.NaN;
    return { rate, loss, length: loss, change: 0, cosine: i === 0 ? 1 : 1 - i / 3 };
  });
  return { points, safe };
}

const gentle = profile([1, 0.99, 0.9, 0.8, 0.9, 1, 3], 1);
const steep = profile([1, 0.9, 0.8, 2, 9, 80, Number.POSITIVE_INFINITY], 0.1);
const base = { point: 90, with: gentle, without: steep, rates: [0.1, 0.3, 0.7], moment: lastMoment };

const moments: Record<string, StepData> = {
  'the end': base,
  'the beginning': { ...base, moment: 0 },
  'on the way': { ...base, moment: 2, walker: 0.1 },
  'at the far end': { ...base, rates: [10, 10, 10] },
  'beyond both edges': { ...base, with: profile([0.01, 1e-12, 1e9, Number.NaN, 0.1, 30, 0.2], 0) },
  'never there': { ...base, without: { points: [], safe: 0 } },
};

function draw(data: StepData, width: number, locale: Locale = 'en') {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return figure(data, { document: document as unknown as Document, width, labels: labels(locale, 'steps') });
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

  test('both panels share their scales (W11)', () => {
    const layout = layoutOf(figureWidths.narrow);
    const [one, other] = layout.plots;
    expect([other.y, other.width, other.height]).toEqual([one.y, one.width, one.height]);
    expect(lossRange[0]).toBeGreaterThan(0);
  });

  test('an arrow is longer for a longer gradient (W11)', () => {
    expect([reach(0.1), reach(1), reach(10)]).toEqual([reach(0.1), reach(1), reach(10)].sort((a, b) => a - b));
  });
});

describe('handles', () => {
  const layout = layoutOf(figureWidths.narrow);
  test('a pointer on a handle holds it, one far away holds nothing (W15)', () => {
    layout.plots.forEach((plot, panel) => {
      base.rates.forEach((rate, step) => {
        const at = { x: plot.x + placeOf(rate, plot, layout), y: layout.arrows[step] as number };
        expect(handleAt(at, base.rates, layout, 18)).toEqual({ step, panel });
      });
    });
    expect(handleAt({ x: 0, y: layout.height }, base.rates, layout, 18)).toBeUndefined();
  });

  test('where a size stands is where it is found (W15)', () => {
    const [plot] = layout.plots;
    for (const size of sizes) expect(rateUnder(plot.x + placeOf(size, plot, layout), 0, layout)).toBeCloseTo(size, 9);
    expect(rateUnder(-1e3, 0, layout)).toBeCloseTo(sizeRange[0], 9);
  });
});

describe('the story', () => {
  test('ends within 15 s, and stands only where something was measured (W2)', () => {
    expect(storyMs).toBeLessThan(15_000);
    for (let ms = 0; ms <= storyMs; ms += 7) {
      const { walker = 0, moment } = sceneAt(ms, base.rates, sizes);
      expect([0, ...sizes]).toContain(walker);
      expect(moment).toBeLessThanOrEqual(lastMoment);
    }
    expect(sceneAt(storyMs, base.rates, sizes)).toEqual({ moment: lastMoment });
  });

  test('goes on from any moment where that moment is (W4)', () => {
    for (let moment = 0; moment <= lastMoment; moment++)
      expect(sceneAt(timeOf(moment) + 1, base.rates, sizes).moment).toBe(moment);
    expect([0, 1, 2, 3, 4, 5, 6].map(measuredAt)).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });
});

describe('words', () => {
  const tell = (data: StepData, locale: Locale = 'en') => words.tell(data, {} as never, locale);
  test.each([
    ['further', base],
    ['shorter', { ...base, with: steep, without: gentle }],
    ['alike', { ...base, without: gentle }],
    ['onlyWith', { ...base, without: { ...steep, safe: 0 } }],
    ['onlyWithout', { ...base, with: { ...gentle, safe: 0 } }],
    ['neither', { ...base, with: { ...gentle, safe: 0 }, without: { ...steep, safe: 0 } }],
    ['start', { ...base, moment: 0 }],
    ['oneStep', { ...base, moment: 3 }],
    ['diverged', { ...base, without: { points: [], safe: 0 } }],
  ] as const)('say %s where it is so (W11)', (outcome, data) => {
    for (const locale of locales) {
      const { takeaway, summary = takeaway, ...telling } = tell(data, locale);
      expect(telling.outcome).toBe(outcome);
      expect(takeaway).not.toMatch(/NaN|undefined|[{}]/);
      expect(summary.length).toBeLessThanOrEqual(120);
    }
  });

  test('count the steps that lower the loss (W11)', () => {
    expect(tell(base).takeaway).toContain('Of the three steps, 3 lower it with batch norm, 1 without.');
  });

  test('the table has each measured size, and turns for the drawn steps alone (W11)', () => {
    const { rows } = words.table({ ...base, moment: 1 }, {} as never, 'en');
    expect(rows.filter((row) => row[3] !== undefined).map(([rate]) => rate)).toEqual([0.1]);
  });
});
