import { type AxesOptions, axes } from './axes.ts';
import { apart } from './ends.ts';
import { eventMarks } from './eventMarks.ts';
import { type LossLine, lossLine } from './lossLine.ts';
import { moveTo, px, svg, text } from './svg.ts';
import { wordsWidth } from './words.ts';

export interface LossPlotOptions extends Omit<AxesOptions, 'margins'> {
  readonly fontSize: number;
  readonly labels: { readonly loss: string; readonly step: string; readonly with: string; readonly without: string };
}

export interface LossPlot {
  readonly element: SVGGElement;
  update(lines: LossLines, shownStep: number): void;
}

export interface LossLines {
  readonly with: LossLine;
  readonly without: LossLine;
}

/** Room for half the last tick's label before the name of the step axis, in font sizes. */
const stepNameGap = 1.5;

/** Room around the plot itself. */
export function lossMargins({ labels, fontSize, number, values }: Omit<LossPlotOptions, 'box' | 'document' | 'steps'>) {
  const words = (...all: string[]) => Math.max(...all.map((each) => wordsWidth(each, fontSize)));
  const lastTick = fontSize * stepNameGap;
  return {
    left: Math.ceil(Math.max(words(labels.loss), words(number(10 ** Math.ceil(Math.log10(values[0])))) + 8)),
    top: Math.round(fontSize * 3.4),
    bottom: Math.round(fontSize * 1.9),
    right: Math.ceil(Math.max(words(labels.with, labels.without) + 10, lastTick + words(labels.step) + 4)),
  };
}

/** Losses of two contenders over the steps of a run, with a flag where something happened. */
export function lossPlot(options: LossPlotOptions): LossPlot {
  const { document, box, labels, fontSize } = options;
  const margins = lossMargins(options);
  const { element: ground, frame } = axes({ ...options, margins });
  const names = [
    text(document, labels.loss, { class: 'axis-name', y: px(frame.top - fontSize) }),
    text(document, labels.step, {
      class: 'axis-name',
      x: px(frame.right + fontSize * stepNameGap),
      y: px(box.height - fontSize * 0.55),
    }),
  ];
  const now = svg(document, 'path', { class: 'now' });
  const flags = eventMarks(document, frame, fontSize);
  const [first, second] = [
    lossLine(document, 'with', labels.with, frame),
    lossLine(document, 'without', labels.without, frame),
  ];
  const parts = [ground, ...names, now, second.lines, first.lines, flags.element, second.end, first.end];
  return {
    element: svg(document, 'g', { class: 'losses', transform: moveTo(box.x, box.y) }, parts),
    update(lines, shownStep) {
      const known = Math.max(lines.with.losses.length, lines.without.losses.length);
      now.setAttribute('d', shownStep < known ? `M${px(frame.x(shownStep))} ${px(frame.top)}V${px(frame.bottom)}` : '');
      const standings = [first.update(lines.with, shownStep), second.update(lines.without, shownStep)] as const;
      const tips = [standings[0].tip.y, standings[1].tip.y] as const;
      const heights = apart(tips, fontSize * 1.1, frame.top, frame.bottom);
      first.label(heights[0]);
      second.label(heights[1]);
      const events = (['with', 'without'] as const).flatMap((contender, i) =>
        lines[contender].events.map((event) => ({ ...event, contender, y: standings[i]!.heightAt(event.step) })),
      );
      flags.update(events);
    },
  };
}
