/**
 * Recurrent networks as a picture: how what enters the tanh spreads at each time step, and how accurate four networks are
 * in batch mode and in inference mode. Side by side, one above the other on a phone; one aspect ratio for each.
 */
import type { Drawing } from '../../figures/drawing.ts';
import { figureRoot } from '../../figures/svg.ts';
import { accuracyRows } from './accuracyRows.ts';
import type { Part, RecurrentOptions } from './part.ts';
import type { RecurrentData } from './recurrent.ts';
import { violins } from './violins.ts';

export function figure(data: RecurrentData, options: RecurrentOptions): Drawing<RecurrentData> {
  const { document, width, labels } = options;
  const isNarrow = width < 460;
  const fontSize = isNarrow ? 12 : 14;
  const [left, right, height] = isNarrow
    ? [{ x: 0, y: 0, width, height: 210 }, { x: 0, y: 222, width, height: 226 }, 448]
    : [{ x: 0, y: 0, width: 340, height: 320 }, { x: 366, y: 0, width: width - 366, height: 320 }, 320];
  const parts: readonly Part[] = [
    violins(data, { ...options, place: left, fontSize }),
    accuracyRows({ ...options, place: right, fontSize }),
  ];
  const element = figureRoot(
    document,
    { name: 'recurrent-figure', description: labels.description, width, height, fontSize },
    parts.map((part) => part.element),
  );
  const update = (next: RecurrentData) => {
    for (const part of parts) part.update(next);
  };
  update(data);
  return { element, update };
}
