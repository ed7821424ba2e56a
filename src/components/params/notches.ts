/** Notches that are called by their own value. */
import type { Phrase } from '../../i18n/strings.ts';
import type { Notch } from './param.ts';

export function notch(value: number, sentence?: Phrase): Notch {
  return { value, label: { en: String(value), zh: String(value) }, ...(sentence && { sentence }) };
}

export function notches(...values: readonly number[]): Notch[] {
  return values.map((value) => notch(value));
}
