/** Files of what a widget shows: loaded when one is asked for. */
import { effect, untracked } from '@preact/signals';
import { bibtex } from './bibtex.ts';
import type { ExportSource } from './exports.ts';
import { type Exported, type ExportKind, exportKinds } from './handle.ts';
import { toPng, toSvg } from './picture.ts';
import { type Table, toCsv } from './table.ts';

/** @throws Error where there is no figure on screen, nothing is trained for a script, or the kind is none of ours */
export async function fileOf(kind: ExportKind, source: ExportSource): Promise<Exported> {
  const { name, address, title } = source;
  if (!exportKinds.includes(kind)) throw new Error(`exportAs: expected one of ${exportKinds.join(', ')}, got ${kind}`);
  if (kind === 'bibtex') return { type: 'application/x-bibtex', name: `${name}.bib`, data: bibtex(title(), address()) };
  if (kind === 'csv') return { type: 'text/csv', name: `${name}.csv`, data: toCsv(await numbers(source)) };
  if (kind === 'pytorch') return script(source);
  const figure = source.figure();
  if (!figure) throw new Error(`exportAs: expected a figure on screen, found none`);
  if (kind === 'svg') return { type: 'image/svg+xml', name: `${name}.svg`, data: toSvg(figure) };
  return { type: 'image/png', name: `${name}.png`, data: await toPng(figure) };
}

async function script({ name, title, address, pytorch }: ExportSource): Promise<Exported> {
  if (!pytorch) throw new Error('exportAs: expected a figure that trains step by step, for pytorch');
  const data = await pytorch({ title: title(), address: address(), file: `${name}.py` });
  return { type: 'text/x-python', name: `${name}.py`, data };
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
