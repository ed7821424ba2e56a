/** What a reader can take away as a file. How each is made comes when one is asked for. */
import type { ReadonlySignal } from '@preact/signals';
import type { TrainerStatus } from '../training/state.ts';
import type { Exported, ExportKind } from './handle.ts';
import type { Table } from './table.ts';

/** What a script says of where it comes from. */
export interface ScriptFacts {
  readonly title: string;
  readonly address: string;
  /** Its own name. */
  readonly file: string;
}

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
  /** What rebuilds it in PyTorch, where something is trained step by step. */
  readonly pytorch?: ((facts: ScriptFacts) => Promise<string>) | undefined;
  /** The figure on screen. */
  readonly figure: () => SVGSVGElement | undefined;
}

/** @throws Error where there is no figure on screen, nothing is trained for a script, or the kind is none of ours */
export async function exportAs(kind: ExportKind, source: ExportSource): Promise<Exported> {
  return (await import('./files.ts')).fileOf(kind, source);
}
