/** Files beside each frame: pictures of the default state, its numbers, and what its address may hold. */

import { renderSVG } from 'uqr';
import type { Locale } from '../../i18n/strings.ts';
import { widgetPath } from '../site/links.ts';
import { toCsv } from '../takeaway/table.ts';
import { figureWidths } from '../training/width.ts';
import { titleOf, widgetNamed } from '../widgets/registry.ts';
import { stillsOf } from '../widgets/stills.ts';
import { siteUrl } from './addresses.ts';
import { captioned, card, cardSize, pictureWidth } from './card.ts';
import type { Theme } from './color.ts';
import { flatten } from './flatten.ts';
import type { Preset } from './presets.ts';
import { toPng } from './raster.ts';
import { slim } from './slim.ts';

const codeWidth = 600;

const pictures = new Map<string, Promise<string>>();

/** A state, if not the default, as a picture without classes, styles, scripts or links: what WeChat and feeds let through. */
export function pictureOf(name: string, locale: Locale, theme: Theme, set = ''): Promise<string> {
  const key = `${name} ${locale} ${theme} ${set}`;
  const picture = pictures.get(key) ?? drawPicture(name, locale, theme, set);
  pictures.set(key, picture);
  return picture;
}

async function drawPicture(name: string, locale: Locale, theme: Theme, set: string): Promise<string> {
  const { drawStill } = await stillsOf(name);
  return slim(flatten(drawStill(locale, set && `?${set}`).figure(figureWidths.wide), theme, locale));
}

/** The same in pixels, over the address of the widget's page. */
export async function pixelsOf(
  name: string,
  locale: Locale,
  origin: string,
  preset?: Preset,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = widgetPath(locale, name, preset?.name);
  const { svg } = captioned(await pictureOf(name, locale, 'light', preset?.set), siteUrl(path, origin));
  return toPng(svg, pictureWidth);
}

/** Width and height of the picture in pixels. */
export async function pixelSize(name: string, locale: Locale, set = '') {
  const { width, height } = captioned(await pictureOf(name, locale, 'light', set), '');
  return { width: pictureWidth, height: Math.round((pictureWidth * height) / width) };
}

/** The card of a link that leads to a widget, or to a chapter that begins with it. */
export async function cardOf(name: string, title: string, locale: Locale, set = ''): Promise<Uint8Array<ArrayBuffer>> {
  return toPng(card(await pictureOf(name, locale, 'light', set), title, locale).svg, cardSize.width);
}

/** A QR code that leads to the page of a widget, for places where links can't be clicked. */
export function codeOf(name: string, locale: Locale, origin: string): Promise<Uint8Array<ArrayBuffer>> {
  return toPng(renderSVG(siteUrl(widgetPath(locale, name), origin), { border: 4 }), codeWidth);
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
