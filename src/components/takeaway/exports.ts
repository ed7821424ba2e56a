/** Files of what a widget shows. */
import type { ReadonlySignal } from '@preact/signals';
import { effect, untracked } from '@preact/signals';
import type { TrainerStatus } from '../training/state.ts';
import { bibtex } from './citation.ts';
import { type Exported, type ExportKind, exportKinds } from './handle.ts';
import { toPng, toSvg } from './picture.ts';
import { type Table, toCsv } from './table.ts';

export interface ExportSource {
  /** Name of the files, without ending. */
  readonly name: string;
  /** The question of the widget: the title of a citation. */
  readonly title: () => string;
  /** The numbers drawn; undefined while only the still is there. */
  readonly table: ReadonlySignal<Table | undefined>;
  /** Trains what the still shows. */
  readonly prepare: () => void;
  readonly status: ReadonlySignal<TrainerStatus>;
  /** The address of what is shown. */
  readonly address: () => string;
  /** The figure on screen. */
  readonly figure: () => SVGSVGElement | undefined;
}

/** @throws Error where there is no figure on screen, or the kind is none of ours */
export async function exportAs(kind: ExportKind, source: ExportSource): Promise<Exported> {
  const { name, address, title } = source;
  if (!exportKinds.includes(kind)) throw new Error(`exportAs: expected one of ${exportKinds.join(', ')}, got ${kind}`);
  if (kind === 'bibtex') return { type: 'application/x-bibtex', name: `${name}.bib`, data: bibtex(title(), address()) };
  if (kind === 'csv') return { type: 'text/csv', name: `${name}.csv`, data: toCsv(await numbers(source)) };
  const figure = source.figure();
  if (!figure) throw new Error(`exportAs: expected a figure on screen, found none`);
  if (kind === 'svg') return { type: 'image/svg+xml', name: `${name}.svg`, data: toSvg(figure) };
  return { type: 'image/png', name: `${name}.png`, data: await toPng(figure) };
}

/** The numbers on screen; those of a still are computed first, all of them. */
function numbers({ table, status, prepare }: ExportSource): Promise<Table> {
  const isDrawn = table.value !== undefined;
  if (status.value === 'still') prepare();
  return first(() => (isDrawn || (status.value !== 'running' && status.value !== 'waiting') ? table.value : undefined));
}

/** The first value there is, now or later. */
function first<T>(read: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const known = read();
      if (known === undefined) return;
      untracked(() => resolve(known));
      // Later, as the effect may be in its first run, before there is anything to stop.
      queueMicrotask(() => stop());
    });
  });
}
