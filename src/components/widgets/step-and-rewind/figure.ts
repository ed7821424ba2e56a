/**
 * Step and rewind as a picture: the loss along the gradient for both nets, three steps from P on it, and under each what
 * became of the gradient there. Text keeps its size at every width; the shape depends on the width alone.
 */
import type { Drawing } from '../../figures/drawing.ts';
import { figureRoot, moveTo, px, svg, text } from '../../figures/svg.ts';
import { gauge } from './gauges.ts';
import { layoutOf } from './layout.ts';
import { createPanel, ground, type Panel, type StepLabels } from './panel.ts';
import { profileMarks } from './profilePlot.ts';
import { changeOf, pointAt, type StepData } from './stepAndRewind.ts';
import { measuredAt } from './story.ts';

export type { StepLabels } from './panel.ts';

export interface StepOptions {
  readonly document: Document;
  readonly width: number;
  readonly labels: StepLabels;
}

/** Draws one moment. The axes stay, the marks are few and drawn anew. */
export function figure(data: StepData, { document, width, labels }: StepOptions): Drawing<StepData> {
  const layout = layoutOf(width);
  const { fontSize, height, plots } = layout;
  const panels = (['with', 'without'] as const).map((net) => createPanel(document, net, layout, labels));
  const marks = svg(document, 'g');
  const gaugeWords = fontSize > 12 ? labels.gradient : labels.gradientShort;
  const element = figureRoot(
    document,
    { name: 'step-figure', description: labels.description, width, height, fontSize },
    [
      ...panels.map(ground),
      text(document, gaugeWords, { class: 'axis-name', x: px(plots[0].x), y: layout.gaugeTitle }),
      marks,
    ],
  );
  const update = (next: StepData) => {
    marks.replaceChildren(...panels.flatMap((panel) => [profileMarks(panel, next), gauges(panel, next)]));
  };
  update(data);
  return { element, update };
}

/** What became of the gradient at each step that is measured. */
function gauges({ document, net, layout, plot, labels }: Panel, data: StepData): SVGGElement {
  const cell = plot.width / 3;
  const parts = data.rates.map((rate, step) => {
    const isMeasured = step < measuredAt(data.moment);
    const change = isMeasured ? changeOf(data[net], pointAt(data[net], rate)) : undefined;
    const words = change ? ([labels.turn(change.turn), labels.times(change.times)] as const) : (['', ''] as const);
    const drawn = gauge(document, { step, change, words, radius: layout.radius, fontSize: layout.fontSize });
    drawn.setAttribute('transform', moveTo(plot.x + cell * (step + 0.5), layout.gauges));
    return drawn;
  });
  return svg(document, 'g', { class: `net-${net}` }, parts);
}
