/** Files beside each frame: pictures of the default state, its numbers, and what its address may hold. */

import type { Locale } from '../../i18n/strings.ts';
import { toCsv } from '../takeaway/table.ts';
import { figureWidths } from '../training/width.ts';
import { titleOf, widgetNamed } from '../widgets/registry.ts';
import { stillsOf } from '../widgets/stills.ts';
import { flatten, type Theme } from './flatten.ts';

/** The default state as a picture without classes, styles, scripts or links: what WeChat and feeds let through. */
export async function pictureOf(name: string, locale: Locale, theme: Theme): Promise<string> {
  const { drawStill } = await stillsOf(name);
  return flatten(drawStill(locale).figure(figureWidths.wide), theme, locale);
}

export async function numbersOf(name: string, locale: Locale): Promise<string> {
  const { drawStill } = await stillsOf(name);
  return toCsv(drawStill(locale).table());
}

/** What a state of a widget may hold, for machines: names, kinds, ranges, defaults. `sv` grows when one of them goes. */
export function schemaOf(name: string, locale: Locale) {
  const properties = Object.entries(widgetNamed(name).params).map(([key, { label, notches, ...setting }]) => [
    key,
    { ...setting, label: label[locale], ...(notches && { values: notches.map(({ value }) => value) }) },
  ]);
  return { widget: name, sv: 1, title: titleOf(name, locale), state: Object.fromEntries(properties) };
}
