/**
 * Step and rewind as a picture: the loss along the gradient for both nets, three steps from P on it, and under each what
 * became of the gradient there. Text keeps its size at every width; the shape depends on the width alone.
 */
import type { Drawing } from '../../figures/drawing.ts';
import { moveTo, px, svg, text } from '../../figures/svg.ts';
import { gauge } from './gauges.ts';
import { type Layout, layoutOf } from './layout.ts';
import { ground, type Net, profileMarks, type StepLabels } from './profilePlot.ts';
import { changeOf, pointAt, type StepData } from './stepAndRewind.ts';
import { measuredAt } from './story.ts';

export type { StepLabels } from './profilePlot.ts';

export interface StepOptions {
  readonly document: Document;
  readonly width: number;
  readonly labels: StepLabels;
}

const nets = ['with', 'without'] as const satisfies readonly Net[];

/** Draws one moment. The axes stay, the marks are few and drawn anew. */
export function figure(data: StepData, options: StepOptions): Drawing<StepData> {
  const { document, width, labels } = options;
  const layout = layoutOf(width);
  const marks = svg(document, 'g');
  const frame = { viewBox: `0 0 ${width} ${layout.height}`, width, height: layout.height };
  const attributes = { class: 'figure step-figure', role: 'img', 'aria-label': labels.description };
  const element = svg(document, 'svg', { ...attributes, ...frame, 'font-size': layout.fontSize }, [
    ...nets.map((net, i) => ground(document, net, i, layout, labels)),
    gaugeTitle(document, layout, labels),
    marks,
  ]);
  const update = (next: StepData) => {
    marks.replaceChildren(
      ...nets.flatMap((net, i) => [
        profileMarks(document, net, i, next, layout, labels),
        gauges(document, net, i, next, layout, labels),
      ]),
    );
  };
  update(data);
  return { element, update };
}

function gaugeTitle(document: Document, layout: Layout, labels: StepLabels): SVGElement {
  const words = layout.fontSize > 12 ? labels.gradient : labels.gradientShort;
  return text(document, words, { class: 'axis-name', x: px(layout.plots[0].x), y: layout.gaugeTitle });
}

/** What became of the gradient at each step that is measured. */
function gauges(document: Document, net: Net, index: number, data: StepData, layout: Layout, labels: StepLabels) {
  const plot = layout.plots[index as 0 | 1];
  const cell = plot.width / 3;
  const parts = data.rates.map((rate, step) => {
    const isMeasured = step < measuredAt(data.moment);
    const change = isMeasured ? changeOf(data[net], pointAt(data[net], rate)) : undefined;
    const words = change ? ([labels.turn(change.turn), labels.times(change.times)] as const) : (['', ''] as const);
    const drawn = gauge(document, { step, net, change, words, radius: layout.radius, fontSize: layout.fontSize });
    drawn.setAttribute('transform', moveTo(plot.x + cell * (step + 0.5), layout.gauges));
    return drawn;
  });
  return svg(document, 'g', { class: `net-${net}` }, parts);
}
