/**
 * The same picture in several batches, and over the steps of the run what both modes make of all test pictures and of
 * one unit's mean. Each width has one aspect ratio, whatever the data.
 */
import type { Drawing } from '../../figures/drawing.ts';
import { figureRoot } from '../../figures/svg.ts';
import { companions } from './drawCompanions.ts';
import { curves } from './drawCurves.ts';
import type { ModesData } from './trainAndInference.ts';

export interface ModesOptions {
  readonly document: Document;
  readonly width: number;
  readonly labels: {
    readonly description: string;
    readonly companions: string;
    more(count: number): string;
    answers(count: number): string;
    readonly accuracy: string;
    readonly mean: string;
    readonly batch: string;
    readonly running: string;
    readonly step: string;
  };
  readonly percent: (share: number) => string;
  readonly number: (value: number) => string;
}

/** Draws both modes. The same data and options give the same markup, whether drawn afresh or brought up to date. */
export function figure(data: ModesData, options: ModesOptions): Drawing<ModesData> {
  const { document, width, labels, percent, number } = options;
  const { height, fontSize, side, places } = layoutOf(width);
  const shared = { document, fontSize, labels, totalSteps: data.totalSteps };
  const pictures = companions(document, { box: places.companions, fontSize, side, labels });
  const accuracy = curves({
    ...shared,
    box: places.accuracy,
    title: labels.accuracy,
    values: [0, 1],
    ticks: [0, 0.5, 1],
    scatters: false,
    format: percent,
  });
  // The unit's mean lies on one side of 0: that side gets the room.
  const meanPlot = (towards: number) =>
    curves({
      ...shared,
      box: places.mean,
      title: labels.mean,
      values: towards < 0 ? [-2, 0.5] : [-0.5, 2],
      ticks: [0, towards, 2 * towards],
      scatters: true,
      format: number,
    });
  let sign = signOf(data);
  let mean = meanPlot(sign);
  const element = figureRoot(document, { description: labels.description, width, height, fontSize }, [
    pictures.element,
    accuracy.element,
    mean.element,
  ]);
  const update = (next: ModesData) => {
    pictures.update(next);
    accuracy.update({
      batch: next.accuracies.map(({ step, batch }) => [step, batch]),
      running: next.accuracies.map(({ step, running }) => [step, running]),
    });
    if (signOf(next) !== sign) {
      sign = signOf(next);
      const other = meanPlot(sign);
      mean.element.replaceWith(other.element);
      mean = other;
    }
    mean.update({
      batch: next.unit.batch.map((value, step) => [step, value]),
      running: next.unit.running.map((value, step) => [step, value]),
    });
  };
  update(data);
  return { element, update };
}

/** On which side of 0 the unit's mean begins. */
function signOf({ unit }: ModesData): 1 | -1 {
  return (unit.batch[0] ?? 0) < 0 ? -1 : 1;
}

function layoutOf(width: number) {
  if (width < 460) {
    const chart = { x: 0, y: 258, width, height: 124 };
    return {
      height: 514,
      fontSize: 12,
      side: 26,
      places: {
        companions: { x: 0, y: 12, width, height: 240 },
        accuracy: chart,
        mean: { ...chart, y: chart.y + chart.height + 8 },
      },
    };
  }
  const column = 0.5 * (width - 28);
  const chart = { x: column + 28, y: 0, width: column, height: 152 };
  return {
    height: 316,
    fontSize: 14,
    side: 30,
    places: {
      companions: { x: 0, y: 14, width: column, height: 300 },
      accuracy: chart,
      mean: { ...chart, y: chart.height + 10 },
    },
  };
}
