import type { Drawing, Picture } from './drawing.ts';
import type { LossLine } from './lossLine.ts';
import { lossMargins, lossPlot } from './lossPlot.ts';
import { compactBelow, pairLayout } from './pairLayout.ts';
import { type Contender, headerHeight, isStacked, panel } from './panel.ts';
import { type Box, figureRoot } from './svg.ts';

/** Two networks at one moment. */
export type Comparison = Readonly<Record<Contender, ComparedNetwork>> & { readonly shownStep: number };

export interface ComparedNetwork extends LossLine {
  readonly picture: Uint8Array | undefined;
  /** A few words in the corner of its panel. */
  readonly note: string;
}

export interface ComparisonOptions {
  readonly document: Document;
  readonly width: number;
  readonly labels: ComparisonLabels;
  readonly number: (value: number) => string;
  readonly totalSteps: number;
  /** Ends of the logarithmic loss axis. */
  readonly losses: readonly [number, number];
  /** The longest note there may be: room is kept for it. */
  readonly longestNote: string;
  picture(side: number, fontSize: number): Picture;
}

export interface ComparisonLabels {
  readonly description: string;
  readonly with: string;
  readonly without: string;
  readonly lineWith: string;
  readonly lineWithout: string;
  readonly loss: string;
  readonly step: string;
}

/** Two networks side by side, each under its title, and the losses of both over the steps of one run. */
export function comparison(options: ComparisonOptions): Drawing<Comparison> {
  const { document, width, labels } = options;
  const fontSize = width < compactBelow ? 12 : 14;
  const plotOptions = {
    document,
    fontSize,
    number: options.number,
    values: options.losses,
    steps: [0, options.totalSteps] as const,
    labels: { ...labels, with: labels.lineWith, without: labels.lineWithout },
  };
  const room = lossMargins(plotOptions);
  const isTight = (title: string) => isStacked(title, options.longestNote, (width - 12) / 2, fontSize);
  const stacked = isTight(labels.with) || isTight(labels.without);
  const { height, panels, plot } = pairLayout(width, headerHeight(fontSize, stacked), room, room.right);
  const side = (contender: Contender, box: Box) => {
    const picture = options.picture(box.width, fontSize);
    const title = labels[contender];
    return { picture, panel: panel(document, picture.element, { contender, title, box, fontSize, stacked }) };
  };
  const sides = { with: side('with', panels[0]), without: side('without', panels[1]) };
  const losses = lossPlot({ ...plotOptions, box: plot });
  const element = figureRoot(document, { description: labels.description, width, height, fontSize }, [
    sides.with.panel.element,
    sides.without.panel.element,
    losses.element,
  ]);
  const update = (data: Comparison) => {
    for (const contender of ['with', 'without'] as const) {
      sides[contender].picture.update(data[contender].picture);
      sides[contender].panel.note(data[contender].note);
    }
    losses.update(data, data.shownStep);
  };
  return { element, update };
}
