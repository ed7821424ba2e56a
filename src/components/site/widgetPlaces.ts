/** Where in the story each widget stands, for links that set its state. */
import { getCollection } from 'astro:content';
import type { Locale } from '../../i18n/strings.ts';
import { widgetNamed } from '../widgets/registry.ts';
import { chapterPath, href, playgroundPath, widgetPath } from './links.ts';

interface Place {
  readonly slug: string;
  /** Widgets of the chapter, in order: the first has plain keys in the address. */
  readonly widgets: readonly string[];
  /** Whether it stands before the first heading of its chapter. */
  readonly isOpening: boolean;
}

/** Widgets that have a page beside the story. */
const pages: Readonly<Record<string, (locale: Locale) => string>> = { playground: playgroundPath };

/** Names of the widgets in the source of a chapter, in order. */
export const widgetsIn = (body: string): string[] =>
  [...body.matchAll(/<Widget name="([^"]+)"/g)].flatMap(([, name]) => name ?? []);

/** Undefined for a widget that stands in no chapter. */
export async function placeOf(widget: string): Promise<Place | undefined> {
  for (const { id, body = '' } of await getCollection('chapters', ({ id }) => id.endsWith('/en'))) {
    const widgets = widgetsIn(body);
    if (!widgets.includes(widget)) continue;
    const opening = body.slice(0, Math.max(0, body.search(/^## /m)));
    return { slug: id.slice(3, id.indexOf('/')), widgets, isOpening: opening.includes(`<Widget name="${widget}"`) };
  }
  return undefined;
}

/**
 * The address of a state of a widget, where it stands in the story.
 * @param set `learningRate=1&step=40`, in plain keys
 * @throws where no widget has that name: what MDX gives a component is not checked by its types
 */
export async function widgetHref(locale: Locale, widget: string, set: string): Promise<string> {
  const place = await placeOf(widgetNamed(widget).name);
  const prefix = place && place.widgets[0] !== widget ? `${widget}.` : '';
  const pairs = [...new URLSearchParams(set)].map(([key, value]) => [prefix + key, value]);
  const query = new URLSearchParams(pairs).toString();
  const beside = pages[widget] ?? ((other: Locale) => widgetPath(other, widget));
  const path = place ? chapterPath(locale, place.slug) : beside(locale);
  return `${href(path)}${query && `?${query}`}#${widget}`;
}
