/** The playground as a picture: what both networks say, their losses, and a look into their layers. */
import { type ComparedNetwork, type Comparison, comparison } from '../../figures/comparison.ts';
import { digitGrid } from '../../figures/digits.ts';
import type { Drawing } from '../../figures/drawing.ts';
import type { LossEvent } from '../../figures/lossLine.ts';
import { classifiedPlane } from '../../figures/plane.ts';
import { figureRoot, svg } from '../../figures/svg.ts';
import { layerPanels } from './layerPanels.ts';
import type { Contestant, PlaygroundData } from './playground.ts';

/** The words of the figure; `titles` name the networks by what they normalize with. */
export interface PlaygroundLabels {
  readonly description: string;
  readonly titles: (data: PlaygroundData) => { readonly a: string; readonly b: string };
  readonly loss: string;
  readonly step: string;
  readonly spreads: string;
  readonly gradients: string;
  readonly layer: string;
  accuracy(share: number): string;
  reached(step: number, data: PlaygroundData): string;
  diverged(step: number): string;
}

export interface PlaygroundOptions {
  readonly document: Document;
  /** CSS pixels: one of `figureWidths`. */
  readonly width: number;
  readonly labels: PlaygroundLabels;
  readonly number: (value: number) => string;
}

/** Ends of the loss axis: the same for every run. */
const losses = [0.002, 4] as const;

/** Below this width the layers stand in one column. */
const compactBelow = 460;

/** Draws the playground. What stays while a run grows is drawn once. */
export function figure(data: PlaygroundData, options: PlaygroundOptions): Drawing<PlaygroundData> {
  let key = groundOf(data, options);
  let drawing = stage(data, options);
  const { element } = drawing;
  const update = (next: PlaygroundData) => {
    const nextKey = groundOf(next, options);
    if (nextKey !== key || !hasSamePoints(next)) {
      drawing = stage(next, options);
      element.replaceChildren(...drawing.element.childNodes);
      key = nextKey;
    }
    drawing.update(next);
  };
  let points = data.examples.x;
  /** The points are given anew with every moment: they are the same as long as their numbers are. */
  function hasSamePoints({ examples: { x } }: PlaygroundData): boolean {
    const isSame = x.length === points.length && Array.prototype.every.call(x, (value, i) => value === points[i]);
    points = x;
    return isSame;
  }
  update(data);
  return { element, update };
}

/** Changes where the ground does. */
function groundOf(data: PlaygroundData, { labels }: PlaygroundOptions): string {
  const { a, b } = labels.titles(data);
  const classes = Array.from(data.examples.labels).join('');
  return [data.data, data.extent, data.totalSteps, a, b, layersOf(data), classes].join();
}

const layersOf = ({ a, b }: PlaygroundData): number => Math.max(a.settings.depth, b.settings.depth) + 1;

function stage(data: PlaygroundData, options: PlaygroundOptions): Drawing<PlaygroundData> {
  const { document, width, labels, number } = options;
  const titles = labels.titles(data);
  const pair = comparison({
    document,
    width,
    number,
    losses,
    totalSteps: data.totalSteps,
    labels: { ...labels, with: titles.a, without: titles.b, lineWith: 'A', lineWithout: 'B' },
    longestNote: labels.accuracy(1),
    picture: (side, fontSize) =>
      data.data === 'digits'
        ? digitGrid(document, data.examples.x, data.examples.labels, side, fontSize)
        : classifiedPlane(document, data.examples, data.extent, side),
  });
  const isCompact = width < compactBelow;
  const top = Number(pair.element.getAttribute('height')) + 12;
  const fontSize = isCompact ? 12 : 14;
  const box = isCompact ? { width, height: 140 } : { width: (width - 24) / 2, height: 190 };
  const boxes = [
    { x: 0, y: top, ...box },
    { x: isCompact ? 0 : box.width + 24, y: isCompact ? top + box.height : top, ...box },
  ] as const;
  const panels = layerPanels({ document, fontSize, boxes, names: labels, layers: layersOf(data), number });
  const height = top + box.height * (isCompact ? 2 : 1);
  const element = figureRoot(document, { description: labels.description, width, height, fontSize }, [
    svg(document, 'g', {}, [...pair.element.childNodes]),
    ...panels.map((panel) => panel.element),
  ]);
  return {
    element,
    update(next) {
      pair.update(comparedAt(next, labels));
      for (const panel of panels) panel.update(next);
    },
  };
}

function comparedAt(data: PlaygroundData, labels: PlaygroundLabels): Comparison {
  const network = ({ losses, picture, accuracy, reachedAt, divergedAt }: Contestant): ComparedNetwork => {
    const events: LossEvent[] = [];
    // A run that is lost says only that; the flag of its arrival stays, without words.
    const words = reachedAt === undefined || divergedAt ? '' : labels.reached(reachedAt, data);
    if (reachedAt !== undefined) events.push({ kind: 'reached', step: reachedAt, words });
    if (divergedAt) events.push({ kind: 'diverged', step: divergedAt.step, words: labels.diverged(divergedAt.step) });
    return { losses, picture, note: accuracy === undefined ? '' : labels.accuracy(accuracy), events };
  };
  return { with: network(data.a), without: network(data.b), shownStep: data.shownStep };
}
