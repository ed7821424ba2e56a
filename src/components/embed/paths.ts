/** One page or file for each widget in each language. */
import { locales } from '../../i18n/strings.ts';
import { widgets } from '../widgets/registry.ts';

export const widgetPaths = () =>
  locales.flatMap((locale) =>
    widgets.map(({ name }) => ({ params: { lang: locale, widget: name }, props: { locale, name } })),
  );
