import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { figure, type RaceContender, type RaceFigure, type RaceLabels, type RaceOptions } from './figure.ts';

const en: RaceLabels = {
  description: 'Two networks race.',
  with: 'with batch norm',
  without: 'without',
  lineWith: 'with',
  lineWithout: 'without',
  loss: 'loss',
  step: 'step',
  accuracy: (share) => `${Math.round(100 * share)} % right`,
  reached: (step) => `95 % at step ${step}`,
  diverged: (step, layer) => `diverged at step ${step}, layer ${layer}`,
};

const zh: RaceLabels = {
  description: '两个网络赛跑。',
  with: '使用批量归一化',
  without: '不使用',
  lineWith: '使用',
  lineWithout: '不使用',
  loss: '损失',
  step: '步',
  accuracy: (share) => `正确率 ${Math.round(100 * share)}%`,
  reached: (step) => `第 ${step} 步达到 95%`,
  diverged: (step, layer) => `第 ${step} 步在第 ${layer} 层发散`,
};

// Hand-made numbers, small enough to read in the snapshot: they come from no network and are shown to nobody.
const falling = (rate: number) => Float32Array.from({ length: 12 }, (_, step) => 1.1 * rate ** step);
const size = 9;
const quarters = (turn: number) =>
  Uint8Array.from({ length: 2 * size * size }, (_, i) => {
    const [x, y] = [(i % size) - 4, (Math.floor(i / size) % size) - 4];
    const angle = Math.atan2(y, x) + turn;
    return i < size * size ? Math.floor(((angle / Math.PI + 3) % 2) * 1.499) : 140 + 12 * Math.abs(x);
  });

const spiral: RaceFigure = {
  task: 'spiral',
  examples: { x: [0.5, 0.5, -0.5, 0.5, 0, -0.5, 0.25, 0.75], labels: [0, 1, 2, 0] },
  with: { losses: falling(0.7), picture: quarters(0), accuracy: 1, reachedAt: 6 },
  without: { losses: falling(0.95), picture: quarters(1), accuracy: 0.5 },
  shownStep: 12,
  totalSteps: 20,
};

const digits: RaceFigure = {
  ...spiral,
  task: 'digits',
  examples: {
    x: Array.from({ length: 40 * 144 }, (_, i) => (i % 7) / 6),
    labels: Array.from({ length: 40 }, (_, i) => i % 10),
  },
  with: { ...spiral.with, picture: Uint8Array.from({ length: 40 }, (_, i) => i % 10) },
  without: { ...spiral.without, picture: new Uint8Array(40) },
};

const nothing: RaceContender = { losses: new Float32Array(0) };
const lost: RaceContender = { losses: Float32Array.of(1, 2, 4e4), accuracy: 0.3, divergedAt: { step: 3, layer: 5 } };

const moments: Record<string, RaceFigure> = {
  spiral,
  digits,
  'before the first step': { ...spiral, with: nothing, without: nothing, shownStep: 0 },
  'digits before the first step': { ...digits, with: nothing, without: nothing, shownStep: 0 },
  'after one step': {
    ...spiral,
    with: { losses: Float32Array.of(1) },
    without: { losses: Float32Array.of(1.2) },
    shownStep: 1,
  },
  'one diverged': { ...spiral, without: lost },
  'diverged after it had arrived': { ...digits, without: { ...lost, reachedAt: 2 } },
  'both diverged': { ...spiral, with: lost, without: lost },
  'scrubbed back': { ...spiral, shownStep: 5 },
  'beyond both ends of the axis': {
    ...spiral,
    with: { losses: Float32Array.of(1, 0, 1e-9, Number.NaN, 1) },
    without: { losses: Float32Array.of(1, 1e30, Number.POSITIVE_INFINITY, 2, 1) },
  },
};

function options(width = 328, labels = en): RaceOptions {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return { document: document as unknown as Document, width, labels, number: String };
}

function markup(data: RaceFigure, width?: number, labels?: RaceLabels): string {
  return figure(data, options(width, labels)).element.outerHTML;
}

describe('figure(data, options)', () => {
  test('draws the race', async () => {
    const readable = markup(spiral)
      .replaceAll(/\d+\.\d{4,}/g, (digits) => String(Number(Number(digits).toFixed(3))))
      .replaceAll('><', '>\n<');
    await expect(`${readable}\n`).toMatchFileSnapshot('figure.test.svg');
  });

  test.each(Object.entries(moments))('draws no broken number: %s', (_, data) => {
    for (const width of [280, 328, 640, 900]) {
      for (const labels of [en, zh]) expect(markup(data, width, labels)).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });

  test('writes no style, no id and no label on a part', () => {
    for (const data of Object.values(moments)) expect(markup(data)).not.toMatch(/style|\bid=|<g[^>]+aria-label/);
  });

  test('has a height that depends on the width only', () => {
    const height = (data: RaceFigure, labels: RaceLabels) =>
      figure(data, options(328, labels)).element.getAttribute('viewBox');
    const heights = Object.values(moments).flatMap((data) => [height(data, en), height(data, zh)]);
    expect(new Set(heights).size).toBe(1);
  });

  test('names what happened', () => {
    expect(markup(spiral)).toContain('95 % at step 6');
    expect(markup({ ...spiral, without: lost }, 640, zh)).toContain('第 3 步在第 5 层发散');
  });
});

describe('update(data)', () => {
  test.each(Object.entries(moments))('gives what a fresh drawing gives: %s', (_, data) => {
    for (const before of Object.values(moments)) {
      const drawing = figure(before, options());
      drawing.update(data);
      expect(drawing.element.outerHTML).toBe(markup(data));
    }
  });

  test('touches no picture that stays the same', () => {
    const drawing = figure(spiral, options());
    const border = drawing.element.querySelector('.border') as Element;
    border.setAttribute('d', 'untouched');
    drawing.update({ ...spiral, shownStep: 11 });
    expect(border.getAttribute('d')).toBe('untouched');
  });
});
