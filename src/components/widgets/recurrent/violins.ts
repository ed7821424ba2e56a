import { type Chart, chart } from '../../figures/chart.ts';
import { px, svg, text } from '../../figures/svg.ts';
import { ownerOf, type Part, type PartOptions } from './part.ts';
import { bins, type RecurrentData } from './recurrent.ts';

/** One upright distribution for each time step, and the spread of all of them together. */
export function violins(data: RecurrentData, options: PartOptions): Part {
  const { document } = options;
  const element = svg(document, 'g');
  let drawn: ReturnType<typeof stage> | undefined;
  let length = 0;
  const update = (next: RecurrentData) => {
    if (!drawn || length !== next.length) {
      drawn = stage(next, options);
      length = next.length;
      element.replaceChildren(drawn.element);
    }
    drawn.update(next);
  };
  update(data);
  return { element, update };
}

function stage({ length, rows }: RecurrentData, { document, place, fontSize, labels, number }: PartOptions): Part {
  const ground = chart({
    document,
    box: place,
    margins: { top: 3.2 * fontSize, right: 4, bottom: 3 * fontSize, left: 2.2 * fontSize },
    fontSize,
    number,
    x: { domain: [0.5, length + 0.5], ticks: [1, rows, length].filter((it, i, all) => all.indexOf(it) === i) },
    y: { domain: [bins.low, bins.high], ticks: [-4, -2, 0, 2, 4] },
  });
  const middle = px((ground.left + ground.x(rows)) / 2);
  const title = text(document, '', { class: 'name', y: px(fontSize) });
  const shape = svg(document, 'path', {});
  const spread = svg(document, 'path', { class: 'ink-line dashed-line' });
  ground.element.append(
    ...blankRows(document, ground, rows, length),
    text(document, labels.timeStep, {
      class: 'axis-name',
      x: middle,
      y: px(place.height - 0.4 * fontSize),
      'text-anchor': 'middle',
    }),
    title,
    text(document, labels.average, { class: 'quiet', y: px(2.35 * fontSize) }),
    shape,
    spread,
  );
  if (length > rows) ground.element.append(blankName(document, ground, labels.blank, rows, length, fontSize));
  return {
    element: ground.element,
    update({ shown, histograms, overall }) {
      title.textContent = labels.entering(shown);
      title.setAttribute('class', `name net-${ownerOf[shown]}`);
      shape.setAttribute('class', `bar net-${ownerOf[shown]}`);
      shape.setAttribute('d', histograms.map((shares, i) => violin(ground, shares, i + 1)).join(''));
      const edges = overall === undefined ? [] : [overall, -overall];
      spread.setAttribute('d', edges.map((edge) => `M${ground.left} ${px(ground.y(edge))}H${ground.right}`).join(''));
    },
  };
}

/** A silhouette around its time step, as wide at each height as the share of values there; all are as wide at most. */
function violin({ x, y }: Chart, shares: readonly number[], step: number): string {
  const room = 0.48 * (x(step + 1) - x(step) || x(step) - x(step - 1));
  const size = (bins.high - bins.low) / bins.bins;
  const widest = Math.max(...shares);
  const points = shares.map((share, bin) => ({
    half: room * (share / widest),
    height: px(y(bins.low + (bin + 0.5) * size)),
  }));
  const right = points.map(({ half, height }) => `${px(x(step) + half)} ${height}`);
  const left = points.toReversed().map(({ half, height }) => `${px(x(step) - half)} ${height}`);
  return points.length > 0 ? `M${[...right, ...left].join('L')}z` : '';
}

function blankRows(document: Document, { x, top, bottom }: Chart, rows: number, length: number): SVGElement[] {
  if (length <= rows) return [];
  const [from, to] = [px(x(rows + 0.5)), px(x(length + 0.5))];
  return [svg(document, 'path', { class: 'shade', d: `M${from} ${top}H${to}V${bottom}H${from}z` })];
}

function blankName(
  document: Document,
  { x, bottom }: Chart,
  words: string,
  rows: number,
  length: number,
  fontSize: number,
): SVGElement {
  const place = { x: px(x((rows + length + 1) / 2)), y: px(bottom + 2.6 * fontSize), 'text-anchor': 'middle' };
  return text(document, words, { class: 'quiet', ...place });
}
