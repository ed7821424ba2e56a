/** Every widget of the site, found by its folder. For tests and pages; a page's script never needs it. */
import { type Locale, type Phrase, say } from '../../i18n/strings.ts';
import type { Params } from '../params/param.ts';

export interface WidgetParts {
  readonly name: string;
  readonly params: Params;
  readonly strings: Readonly<Record<string, Phrase>> & { readonly title: Phrase };
}

const params = import.meta.glob<Params>('./*/params.ts', { eager: true, import: 'params' });
const strings = import.meta.glob<WidgetParts['strings']>('./*/strings.ts', { eager: true, import: 'strings' });

export const widgets: readonly WidgetParts[] = Object.entries(params).map(([path, found]) => {
  const name = path.split('/')[1] ?? '';
  const words = strings[`./${name}/strings.ts`];
  if (!words) throw new Error(`registry: expected ${name}/strings.ts beside its params.ts`);
  return { name, params: found, strings: words };
});

/** The question a widget asks. @throws RangeError for a name that there is not */
export function titleOf(name: string, locale: Locale): string {
  return say(widgetNamed(name).strings.title, locale);
}

/** @throws RangeError for a name that there is not */
export function widgetNamed(name: string): WidgetParts {
  const found = widgets.find((each) => each.name === name);
  if (!found)
    throw new RangeError(`expected the name of a widget, one of ${widgets.map(({ name }) => name)}, got ${name}`);
  return found;
}
