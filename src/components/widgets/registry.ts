/** Every widget of the site, found by its folder. For tests and pages; a page's script never needs it. */
import type { Phrase } from '../../i18n/strings.ts';
import type { Params } from '../params/param.ts';

export interface WidgetParts {
  readonly name: string;
  readonly params: Params;
  readonly strings: Readonly<Record<string, Phrase>>;
}

const params = import.meta.glob<Params>('./*/params.ts', { eager: true, import: 'params' });
const strings = import.meta.glob<WidgetParts['strings']>('./*/strings.ts', { eager: true, import: 'strings' });

export const widgets: readonly WidgetParts[] = Object.entries(params).map(([path, found]) => {
  const name = path.split('/')[1] ?? '';
  const words = strings[`./${name}/strings.ts`];
  if (!words) throw new Error(`registry: expected ${name}/strings.ts beside its params.ts`);
  return { name, params: found, strings: words };
});
