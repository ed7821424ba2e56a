import { chart } from '../../figures/chart.ts';
import { dot, endLabels, line, linePath } from '../../figures/marks.ts';
import { type Box, svg, text } from '../../figures/svg.ts';
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
  for (const part of [name, scatter, lines.batch, lines.running, heads]) ground.element.appendChild(part);

  function update({ batch, running }: Curves): void {
    const placed = (points: Curves['batch']) =>
      points.map(([step, value]) => [ground.x(step), ground.y(value)] as const);
    const [one, other] = [placed(batch), placed(running)];
    if (scatters) scatter.setAttribute('d', one.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join(''));
    else lines.batch.setAttribute('d', linePath(one));
    lines.running.setAttribute('d', linePath(other));
    const ends = [
      { owner: 'with', words: labels.batch, end: one.at(-1) },
      { owner: 'third', words: labels.running, end: other.at(-1) },
    ] as const;
    const known = ends.flatMap(({ owner, words, end }) => (end ? [{ owner, words, x: end[0], y: end[1] }] : []));
    heads.replaceChildren(
      ...known.map(({ owner, x, y }) => dot(document, owner, x, y)),
      ...endLabels(document, known, { fontSize, top: ground.top, bottom: ground.bottom }),
    );
  }

  return { element: ground.element, update };
}
