/** What a widget says of what it shows, and how it is drawn. Types only. */
import type { Locale } from '../../i18n/strings.ts';
import type { Drawing } from '../figures/drawing.ts';
import type { Params, Values } from '../params/param.ts';
import type { Table } from '../takeaway/table.ts';

/** One moment in words. */
export interface Telling {
  /** Names what came out: a link of the text may promise it. */
  readonly outcome: string;
  /** One or two sentences, computed from the numbers drawn. */
  readonly takeaway: string;
  /** The same for the live region, at most 120 characters; default: the takeaway. */
  readonly summary?: string;
  /** What a screen reader says of the figure; default: the takeaway. */
  readonly description?: string;
}

/** The words of a widget: pure functions of what is drawn. */
export interface Words<P extends Params, Data> {
  tell(data: Data, values: Values<P>, locale: Locale): Telling;
  /** The numbers drawn, no more and no fewer. */
  table(data: Data, values: Values<P>, locale: Locale): Table;
}

/** How a figure is drawn. The settings are asked for anew whenever words need them, as they may change meanwhile. */
export type Draw<P extends Params, Data> = (
  data: Data,
  options: DrawOptions,
  settings: () => Values<P>,
) => Drawing<Data>;

export interface DrawOptions {
  readonly document: Document;
  /** CSS pixels: one of `figureWidths`. */
  readonly width: number;
  readonly locale: Locale;
  /** What a screen reader says of the figure. */
  readonly description: string;
}

/** What a page holds of a widget before anything is trained on it. */
export interface StillFacts {
  readonly telling: Telling;
  readonly provenance: string;
  readonly fingerprint: string;
}
