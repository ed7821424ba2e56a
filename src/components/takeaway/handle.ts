/** What a page may do with a widget that stands on it, beyond its own controls: links, embeds and tests go through this. */
import type { EngineErrorName } from '../../engine/errors.ts';
import type { TrainerStatus } from '../training/state.ts';

export const exportKinds = ['svg', 'png', 'csv', 'bibtex', 'pytorch'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** A file of what is shown: text, or a data address for a picture of pixels. */
export interface Exported {
  readonly type: string;
  readonly name: string;
  readonly data: string;
}

export interface WidgetHandle {
  readonly name: string;
  /** What is shown, as an address has it: `?learningRate=1`, or nothing at the default. */
  search(): string;
  status(): TrainerStatus;
  failure(): EngineErrorName | undefined;
  /** What of the state asked for had to be changed, in words; '' for nothing. */
  change(): string;
  /** Shows what an address asks for. */
  show(search: string): void;
  play(): void;
  pause(): void;
  exportAs(kind: ExportKind): Promise<Exported>;
  /** Calls back at every change of the above. @returns stops it */
  watch(react: () => void): () => void;
}

/** Dispatched on the widget's element when it answers, with its handle; and again whenever somebody asks. */
export const handleEvent = 'bn:handle';
export const askEvent = 'bn:ask';
