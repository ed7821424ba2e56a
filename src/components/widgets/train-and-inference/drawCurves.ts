import { chart } from '../../figures/chart.ts';
import { dot, endLabels, line } from '../../figures/marks.ts';
import { type Box, px, svg, text } from '../../figures/svg.ts';
import { wordsWidth } from '../../figures/words.ts';

/** What both modes have, by step. */
export interface Curves {
  readonly batch: readonly (readonly [step: number, value: number])[];
  readonly running: readonly (readonly [step: number, value: number])[];
}

interface CurvesOptions {
  readonly document: Document;
  readonly box: Box;
  readonly fontSize: number;
  readonly title: string;
  readonly labels: { readonly batch: string; readonly running: string; readonly step: string };
  readonly totalSteps: number;
  readonly values: readonly [number, number];
  readonly ticks: readonly number[];
  /** Whether single batches scatter: then they are points, not a line. */
  readonly scatters: boolean;
  readonly format: (value: number) => string;
}

/** Batch statistics (solid, round) and running averages (dotted, triangle) over the steps of a run. */
export function curves(options: CurvesOptions) {
  const { document, box, fontSize, title, labels, totalSteps, values, ticks, scatters, format } = options;
  const room = 14 + Math.max(wordsWidth(labels.batch, fontSize), wordsWidth(labels.running, fontSize));
  const ground = chart({
    document,
    box,
    margins: { top: 1.9 * fontSize, right: room, bottom: 1.9 * fontSize, left: 3.6 * fontSize },
    x: { domain: [0, totalSteps], ticks: [0, totalSteps / 3, (2 * totalSteps) / 3, totalSteps], label: labels.step },
    y: { domain: values, ticks, grid: true, format },
    fontSize,
    number: String,
  });
  const name = text(document, title, { class: 'title', x: 0, y: fontSize });
  const scatter = svg(document, 'path', { class: 'scatter net-with' });
  const lines = { batch: line(document, 'with', []), running: line(document, 'third', []) };
  const heads = svg(document, 'g');
  // Drawn in steps and thousandths, whatever the size: stills of all widths then share their numbers.
  const [across, up] = [
    (ground.x(totalSteps) - ground.x(0)) / totalSteps,
    (ground.y(values[1]) - ground.y(values[0])) / (values[1] - values[0]),
  ];
  const scale = `matrix(${fine(across)},0,0,${fine(up / 1000)},${px(ground.x(0))},${px(ground.y(values[0]) - up * values[0])})`;
  const plotted = svg(document, 'g', { class: 'plotted', transform: scale }, [scatter, lines.batch, lines.running]);
  for (const part of [name, plotted, heads]) ground.element.appendChild(part);

  function update({ batch, running }: Curves): void {
    const [low, high] = values;
    const thousandths = (points: Curves['batch']) =>
      points.map(([step, value]) => [step, Math.round(1000 * Math.max(low, Math.min(high, value)))] as const);
    if (scatters)
      scatter.setAttribute(
        'd',
        thousandths(batch)
          .map(([x, y]) => `M${x} ${y}h0`)
          .join(''),
      );
    else lines.batch.setAttribute('d', pathThrough(thousandths(batch)));
    lines.running.setAttribute('d', pathThrough(thousandths(running)));
    const end = (points: Curves['batch']) => {
      const last = points.at(-1);
      return last && ([ground.x(last[0]), ground.y(last[1])] as const);
    };
    const ends = [
      { owner: 'with', words: labels.batch, end: end(batch) },
      { owner: 'third', words: labels.running, end: end(running) },
    ] as const;
    const known = ends.flatMap(({ owner, words, end: at }) => (at ? [{ owner, words, x: at[0], y: at[1] }] : []));
    heads.replaceChildren(
      ...known.map(({ owner, x, y }) => dot(document, owner, x, y)),
      ...endLabels(document, known, { fontSize, top: ground.top, bottom: ground.bottom }),
    );
  }

  return { element: ground.element, update };
}

/** A line through points of whole numbers, each from the one before. */
function pathThrough(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], i) => {
      const [fromX, fromY] = points[i - 1] ?? [0, 0];
      return `${i === 0 ? 'M' : 'l'}${x - fromX} ${y - fromY}`;
    })
    .join('');
}

function fine(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
