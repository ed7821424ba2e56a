/** What a reader may set: an experiment's setting plus words, and the named stops of its control. Types only. */
import type { Setting, SettingValue } from '../../engine/settings.ts';
import type { Phrase } from '../../i18n/strings.ts';

/** A value worth stopping at: its name on the control, and one sentence on what to expect there. */
export interface Notch {
  readonly value: number | string;
  readonly label: Phrase;
  readonly sentence?: Phrase;
}

/** A setting with notches takes no other value than theirs. */
export type Param = Setting & {
  readonly label: Phrase;
  readonly notches?: readonly Notch[];
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
