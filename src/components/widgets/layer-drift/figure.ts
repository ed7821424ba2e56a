/**
 * Drifting layers as a picture: what arrives at one layer, network beside network, a row for every 20 steps; below, two
 * measures of its shift. Both panels share one scale, all settings share the axes, and each width has one shape.
 */
import type { Drawing } from '../../figures/drawing.ts';
import { figureRoot, svg } from '../../figures/svg.ts';
import { wordsWidth } from '../../figures/words.ts';
import type { DriftData, DriftNetwork } from './drift.ts';
import { ridgePair } from './ridgePair.ts';
import { type Strip, type StripValue, strip, stripHeight } from './strip.ts';

export interface DriftLabels {
  readonly description: string;
  readonly with: string;
  readonly without: string;
  readonly lineWith: string;
  readonly lineWithout: string;
  readonly step: string;
  /** Name of the axis of inputs. */
  readonly inputs: string;
  /** Titles of the two scales. */
  readonly drift: string;
  readonly shift: string;
}

export interface DriftOptions {
  readonly document: Document;
  readonly width: number;
  readonly labels: DriftLabels;
  readonly number: (value: number) => string;
}

const wideFrom = 560;
const aspect = { narrow: 328 / 340, wide: 720 / 420 } as const;
const owners = ['with', 'without'] as const;

/** Draws both networks at one step. The same data and options give the same markup, fresh or brought up to date. */
export function figure(data: DriftData, options: DriftOptions): Drawing<DriftData> {
  const { document, width, labels } = options;
  const isWide = width >= wideFrom;
  const fontSize = isWide ? 14 : 12;
  const height = Math.round(width / (isWide ? aspect.wide : aspect.narrow));
  const measures = stripPair(options, fontSize, height, isWide);
  const pictures = ridgePair(data, options, fontSize, measures.top);
  const element = figureRoot(document, { description: labels.description, width, height, fontSize }, [
    pictures.element,
    measures.element,
  ]);
  const update = (next: DriftData) => {
    for (const owner of owners) pictures.ridges[owner].update(next[owner]);
    measures.drift.update({ with: driftOf(next.with), without: driftOf(next.without) });
    measures.shift.update({ with: shiftOf(next.with), without: shiftOf(next.without) });
  };
  update(data);
  return { element, update };
}

const driftOf = ({ drifts, meanDrift }: DriftNetwork): StripValue => ({
  value: meanDrift,
  readings: drifts.map(({ value }) => value),
});
const shiftOf = ({ shifts, medianShift }: DriftNetwork): StripValue => ({
  value: medianShift,
  readings: shifts.map(({ value }) => value),
});

/** Both scales, at the bottom of the figure. */
function stripPair(
  { document, width, labels, number }: DriftOptions,
  fontSize: number,
  height: number,
  isWide: boolean,
) {
  const own = stripHeight * fontSize;
  const top = height - own - (isWide ? 0 : own + 4);
  const left = Math.ceil(wordsWidth(labels.lineWithout, fontSize) + 10);
  const shared = { document, fontSize, left, number, names: { with: labels.lineWith, without: labels.lineWithout } };
  const boxes = isWide
    ? [
        { x: 0, y: top, width: width / 2 - 8, height: own },
        { x: width / 2 + 12, y: top, width: width / 2 - 12, height: own },
      ]
    : [
        { x: 0, y: top, width, height: own },
        { x: 0, y: height - own, width, height: own },
      ];
  const [first, second] = boxes as [(typeof boxes)[0], (typeof boxes)[0]];
  const drift: Strip = strip({
    ...shared,
    box: first,
    title: labels.drift,
    domain: [0.002, 1],
    ticks: [0.01, 0.1, 1],
  });
  const shift: Strip = strip({
    ...shared,
    box: second,
    title: labels.shift,
    domain: [0.008, 4],
    ticks: [0.01, 0.1, 1],
  });
  return { element: svg(document, 'g', {}, [drift.element, shift.element]), drift, shift, top };
}
