/** With batch norm, over the steps: the length of the weights and the effective learning rate, a line for each α. */
import { line, spreadOut } from '../../figures/marks.ts';
import { powerOfTen } from '../../figures/powers.ts';
import { type Box, px, text } from '../../figures/svg.ts';
import type { ScaleOptions } from './figure.ts';
import { type Ground, ground } from './ground.ts';
import { effectiveRate, type ScaleData } from './scaleInvariance.ts';

interface TimeOptions extends ScaleOptions {
  readonly fontSize: number;
  readonly boxes: { readonly length: Box; readonly rate: Box };
  readonly steps: number;
}

/** Ends of the axes: wide enough for every α and every learning rate there is to choose. */
const ranges = {
  length: { domain: [0.03, 2000], ticks: [0.1, 1, 10, 100, 1000] },
  rate: { domain: [3e-8, 1000], ticks: [1e-6, 1e-3, 1, 1e3] },
} as const;

/** The α whose lines have names, besides the one that is looked at. */
const named: readonly number[] = [0.01, 1, 100];

export function timePanels(options: TimeOptions) {
  return (['length', 'rate'] as const).map((measure) => {
    const { document, labels, number, fontSize, boxes, steps } = options;
    const plain = ground({
      document,
      box: boxes[measure],
      fontSize,
      name: labels[measure],
      // Steps from 1 on, so that a logarithm shows the first of them.
      x: {
        domain: [1, steps + 1],
        type: 'log',
        ticks: [1, 2, 11, 101, steps + 1],
        label: labels.step,
        format: (place) => number(place - 1),
      },
      y: { ...ranges[measure], type: 'log', format: powerOfTen(number) },
      number,
    });
    return {
      element: plain.element,
      update: (data: ScaleData) => plain.show(marks(plain, measure, data, options)),
    };
  });
}

function marks(plain: Ground, measure: 'length' | 'rate', data: ScaleData, options: TimeOptions): Node[] {
  const { document, labels, fontSize } = options;
  const value = (length: number) => (measure === 'length' ? length : effectiveRate(data.learningRate, length));
  const lines = data.nets.map(({ alpha, lengths }, i) => {
    const points = lengths.map(([step, length]) => [plain.x(step + 1), plain.y(value(length))] as const);
    const path = line(document, 'with', points);
    if (i !== data.chosen) path.setAttribute('class', 'series net-with faint thin');
    return { path, alpha, isChosen: i === data.chosen, end: points.at(-1) };
  });
  const ends = lines.filter(({ alpha, isChosen, end }) => end && (isChosen || named.includes(alpha)));
  const heights = spreadOut(
    ends.map(({ end }) => end?.[1] ?? 0),
    1.1 * fontSize,
    plain.top,
    plain.bottom,
  );
  const names = ends.map(({ alpha, isChosen, end }, i) =>
    text(document, labels.times(alpha), {
      class: isChosen ? 'line-name net-with' : 'corner',
      x: px((end?.[0] ?? 0) + 6),
      y: px(heights[i] ?? 0),
      dy: '0.36em',
    }),
  );
  const inFront = [...lines].sort((a, b) => Number(a.isChosen) - Number(b.isChosen));
  return [...inFront.map(({ path }) => path), ...names];
}
