/**
 * One batch as a picture: the table that arrives, the table that leaves, and below them the numbers of one group on their
 * way through the arithmetic. Text keeps its size; each width has one aspect ratio, whatever the data.
 */
import type { Drawing } from '../../figures/drawing.ts';
import { figureRoot } from '../../figures/svg.ts';
import { cells } from './drawCells.ts';
import { strips } from './drawStrips.ts';
import type { BatchData } from './normalizeABatch.ts';

export interface BatchOptions {
  readonly document: Document;
  readonly width: number;
  readonly labels: {
    readonly description: string;
    readonly before: string;
    readonly after: string;
    readonly note: string;
  };
  /** Writes a number in the reader's language. */
  readonly number: (value: number) => string;
}

/** Draws one batch. The same data and options give the same markup, whether drawn afresh or brought up to date. */
export function figure(data: BatchData, options: BatchOptions): Drawing<BatchData> {
  const { document, width, labels, number } = options;
  const { height, fontSize, before, after, lines } = layoutOf(width);
  const tables = [
    cells(document, { box: before, title: labels.before, note: labels.note, fontSize }),
    cells(document, { box: after, title: labels.after, note: '', fontSize }),
  ] as const;
  const way = strips(document, { box: lines, fontSize, number });
  const element = figureRoot(document, { description: labels.description, width, height, fontSize }, [
    ...tables.map((table) => table.element),
    way.element,
  ]);
  const update = (next: BatchData) => {
    tables[0].update(next.before, next);
    tables[1].update(next.after, next);
    way.update(next);
  };
  update(data);
  return { element, update };
}

function layoutOf(width: number) {
  if (width < 460) {
    const table = { x: 0, y: 18, width, height: 96 };
    const after = { ...table, y: table.y + table.height + 22 };
    const top = after.y + after.height + 8;
    return { height: top + 160, fontSize: 12, before: table, after, lines: { x: 0, y: top, width, height: 160 } };
  }
  const table = { x: 0, y: 22, width: (width - 24) / 2, height: 160 };
  const top = table.y + table.height + 14;
  return {
    height: top + 214,
    fontSize: 14,
    before: table,
    after: { ...table, x: table.width + 24 },
    lines: { x: 0, y: top, width, height: 214 },
  };
}
