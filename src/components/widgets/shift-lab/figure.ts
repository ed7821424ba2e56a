/**
 * The lab as a picture: the target and what the network makes of it, the two ranges on rails below, and the error on
 * each range over the steps (under the rails on a phone, beside them on a wide page).
 */
import type { Drawing } from '../../figures/drawing.ts';
import { figureRoot } from '../../figures/svg.ts';
import { curvePanel } from './curvePanel.ts';
import { errorPlot } from './errorPlot.ts';
import type { LabData } from './lab.ts';
import { type LabOptions, type Part, railHeight } from './part.ts';
import { rails } from './rails.ts';

const wideFrom = 500;

/** Between the parts of a wide figure. */
const gap = 12;

/** @returns a figure of one shape per width, whatever the data */
export function figure(data: LabData, options: LabOptions): Drawing<LabData> {
  const { document, width, labels } = options;
  const isWide = width >= wideFrom;
  const fontSize = isWide ? 13 : 12;
  const height = isWide ? 372 : 392;
  const main = isWide ? Math.round(width * 0.57) : width;
  const railsTop = isWide ? height - 2 * railHeight : 158;
  const below = railsTop + 2 * railHeight;
  const shared = { ...options, fontSize };
  const parts: Part[] = [
    curvePanel({ ...shared, box: { x: 0, y: 0, width: main, height: railsTop } }),
    rails({ ...shared, box: { x: 0, y: railsTop, width: main, height: 2 * railHeight } }),
    errorPlot({
      ...shared,
      box: isWide
        ? { x: main + gap, y: 0, width: width - main - gap, height }
        : { x: 0, y: below, width, height: height - below },
    }),
  ];
  const element = figureRoot(
    document,
    { name: 'lab', description: labels.description, width, height, fontSize },
    parts.map((part) => part.element),
  );
  const update = (now: LabData) => {
    for (const part of parts) part.update(now);
  };
  update(data);
  return { element, update };
}
