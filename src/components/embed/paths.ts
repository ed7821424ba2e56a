/** One page or file for each widget in each language. */
import { locales } from '../../i18n/strings.ts';
import { widgets } from '../widgets/registry.ts';
import { presets } from './presets.ts';

export const widgetPaths = () =>
  locales.flatMap((locale) =>
    widgets.map(({ name }) => ({ params: { lang: locale, widget: name }, props: { locale, name } })),
  );

/** One for each state that has a page of its own. */
export const presetPaths = () =>
  locales.flatMap((locale) =>
    presets.map((preset) => ({
      params: { lang: locale, widget: preset.widget, preset: preset.name },
      props: { locale, preset },
    })),
  );
