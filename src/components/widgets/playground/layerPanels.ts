/** Layer by layer: the spread of the outputs and the length of the gradients, of both networks. */
import { chart } from '../../figures/chart.ts';
import { dot, endLabels, line } from '../../figures/marks.ts';
import { powerOfTen } from '../../figures/powers.ts';
import { type Box, svg, text } from '../../figures/svg.ts';
import type { PlaygroundData } from './playground.ts';

export interface LayerPanelOptions {
  readonly document: Document;
  readonly fontSize: number;
  readonly boxes: readonly [spreads: Box, gradients: Box];
  readonly names: { readonly spreads: string; readonly gradients: string; readonly layer: string };
  /** The last layer of the deeper network: the output. */
  readonly layers: number;
  readonly number: (value: number) => string;
}

/** Ends of the axes; a line runs along the edge where its values are beyond, without dots. */
const ranges = {
  spreads: { domain: [0.01, 100], ticks: [0.01, 1, 100] },
  gradients: { domain: [1e-4, 100], ticks: [1e-4, 0.01, 1, 100] },
} as const;

const owners = { b: 'without', a: 'with' } as const;

export function layerPanels(options: LayerPanelOptions) {
  return (['spreads', 'gradients'] as const).map((measure, i) => panel(measure, options.boxes[i] as Box, options));
}

function panel(measure: 'spreads' | 'gradients', box: Box, options: LayerPanelOptions) {
  const { document, fontSize, names, layers, number } = options;
  const ticks = layers <= 7 ? Array.from({ length: layers }, (_, i) => i + 1) : [1, Math.round(layers / 2), layers];
  const ground = chart({
    document,
    box,
    margins: { top: 2.4 * fontSize, right: 4 * fontSize, bottom: 2 * fontSize, left: 3.5 * fontSize },
    x: { domain: [1, layers], ticks, label: names.layer },
    y: { ...ranges[measure], type: 'log', format: powerOfTen(number) },
    fontSize,
    number,
  });
  const marks = svg(document, 'g');
  ground.element.append(text(document, names[measure], { class: 'corner', y: fontSize }), marks);
  const update = (data: PlaygroundData) => {
    const drawn = (['b', 'a'] as const).map((letter) => {
      const values = data[letter][measure].map((value) => (value > 0 ? value : Number.NaN));
      const points = values.map((value, layer) => [ground.x(layer + 1), ground.y(value)] as const);
      const [low, high] = ranges[measure].domain;
      const inside = points.filter((_, layer) => (values[layer] ?? 0) >= low && (values[layer] ?? 0) <= high);
      return { letter, inside, points: points.filter((_, layer) => Number.isFinite(values[layer])) };
    });
    const ends = drawn.flatMap(({ letter, points }) => {
      const [x, y] = points.at(-1) ?? [];
      if (x === undefined || y === undefined) return [];
      return [{ owner: owners[letter], words: letter.toUpperCase(), x, y }];
    });
    marks.replaceChildren(
      ...drawn.flatMap(({ letter, points, inside }) => [
        line(document, owners[letter], points),
        ...inside.map(([x, y]) => dot(document, owners[letter], x, y, 3)),
      ]),
      ...endLabels(document, ends, { fontSize, top: ground.top, bottom: ground.bottom }),
    );
  };
  return { element: ground.element, update };
}
