/** What a reader may set: an experiment's setting plus words, and the named stops of its control. Types only. */
import type { Setting, SettingValue } from '../../engine/settings.ts';
import type { Phrase } from '../../i18n/strings.ts';

/** A value worth stopping at: its name on the control, and one sentence on what to expect there. */
export interface Notch {
  readonly value: number | string;
  readonly label: Phrase;
  readonly sentence?: Phrase;
}

/** Two settings that are the ends of one range: one control sets both, and keeps them in order. */
export interface Ends {
  /** The param of the other, upper end. */
  readonly to: string;
  readonly label: Phrase;
  /** Smallest width of the range, and the width of one press of a button. */
  readonly least: number;
  readonly step: number;
}

/** A setting with notches takes no other value than theirs. */
export type Param = Setting & {
  readonly label: Phrase;
  readonly notches?: readonly Notch[];
  /** On the lower end of a range. */
  readonly ends?: Ends;
};

export type Params = { readonly [name: string]: Param };

/** A legal value for every param. */
export type Values<P extends Params> = { readonly [Name in keyof P]: SettingValue<P[Name]> };

export type Value = number | string | boolean;

/** What was asked for, could not be had, and was replaced by the nearest legal value. Both texts are shortened. */
export interface Change {
  readonly name: string;
  readonly found: string;
  readonly expected: string;
  readonly used: string;
}
