/** Before the first step: loss and gradient of both networks against α. */
import { dot, endLabels, line, type Owner } from '../../figures/marks.ts';
import { powerOfTen } from '../../figures/powers.ts';
import { type Box, px, svg } from '../../figures/svg.ts';
import type { ScaleOptions } from './figure.ts';
import { type Ground, ground } from './ground.ts';
import type { ScaleData, ScaledStart } from './scaleInvariance.ts';

interface StartOptions extends ScaleOptions {
  readonly fontSize: number;
  readonly boxes: { readonly loss: Box; readonly gradient: Box };
}

/** Ends of the axes. What is beyond leaves through an edge. */
const ranges = {
  loss: { domain: [0.3, 3e12], ticks: [1, 1e4, 1e8, 1e12] },
  gradient: { domain: [3e-4, 3e3], ticks: [1e-3, 1, 1e3] },
} as const;

const alphaAxis = { domain: [0.008, 125], type: 'log', ticks: [0.01, 0.1, 1, 10, 100] } as const;
const owners = ['without', 'with'] as const;

export function startPanels(options: StartOptions) {
  return (['loss', 'gradient'] as const).map((measure) => {
    const { document, labels, number, fontSize, boxes } = options;
    const plain = ground({
      document,
      box: boxes[measure],
      fontSize,
      name: labels[measure],
      x: { ...alphaAxis, label: labels.alpha, format: number },
      y: { ...ranges[measure], type: 'log', format: powerOfTen(number) },
      number,
    });
    return {
      element: plain.element,
      update: (data: ScaleData) => plain.show(marks(plain, measure, data, options)),
    };
  });
}

function marks(plain: Ground, measure: keyof ScaledStart, { nets, chosen }: ScaleData, options: StartOptions): Node[] {
  const { document, labels, fontSize } = options;
  const [low, high] = ranges[measure].domain;
  const isShown = (value: number) => value >= low && value <= high;
  const now = nets[chosen];
  const rule = svg(document, 'path', {
    class: 'now',
    d: now ? `M${px(plain.x(now.alpha))} ${px(plain.top)}V${px(plain.bottom)}` : '',
  });
  const lines = owners.map((owner) => {
    const points = nets.map(({ alpha, ...both }) => [alpha, both[owner][measure]] as const);
    return { owner, points: clipped(points, low, high) };
  });
  const drawn = lines.flatMap(({ owner, points }) => [
    line(
      document,
      owner,
      points.map(([alpha, value]) => [plain.x(alpha), plain.y(value)]),
    ),
    ...nets
      .filter((net) => isShown(net[owner][measure]))
      .map((net) => dot(document, owner, plain.x(net.alpha), plain.y(net[owner][measure]), net === now ? 5.5 : 2.5)),
  ]);
  const names = lines.flatMap(({ owner, points }) => {
    const [alpha, value] = points.at(-1) ?? [];
    return alpha === undefined || value === undefined ? [] : [{ owner: owner as Owner, at: [alpha, value] as const }];
  });
  const ends = names.map(({ owner, at: [alpha, value] }) => ({
    owner,
    words: labels[owner as 'with' | 'without'],
    x: plain.x(alpha),
    y: plain.y(value),
  }));
  return [rule, ...drawn, ...endLabels(document, ends, { fontSize, top: plain.top, bottom: plain.bottom })];
}

/** A line of points on logarithmic axes, as far as it lies between two heights. */
function clipped(
  points: readonly (readonly [x: number, y: number])[],
  low: number,
  high: number,
): (readonly [x: number, y: number])[] {
  const finite = points.filter(([, y]) => Number.isFinite(y) && y > 0);
  return finite.flatMap(([x, y], i) => {
    const isIn = y >= low && y <= high;
    const crossings = [finite[i - 1], finite[i + 1]].map((other) => {
      if (!other || isIn) return undefined;
      const edge = y < low ? low : high;
      const isCrossing = y < low ? other[1] >= low : other[1] <= high;
      if (!isCrossing) return undefined;
      const share = Math.log(edge / y) / Math.log(other[1] / y);
      return [x * (other[0] / x) ** share, edge] as const;
    });
    return isIn ? [[x, y] as const] : crossings.filter((point) => point !== undefined);
  });
}
