import { globSync } from 'node:fs';

/** The address of every built page. */
const built = globSync('dist/**/*.html')
  .map((file) => file.replace(/^dist/, '').replace(/index\.html$/, ''))
  .sort();

const isOfOneWidget = (path: string): boolean => /^\/(embed|en\/w|zh\/w)\//.test(path);

/** Every page of the site that holds more than one widget. */
export const everyPage = built.filter((path) => !isOfOneWidget(path));

/** Every page and frame with one widget and no more; the files that work alone are tested as files. */
export const widgetPages = built.filter((path) => isOfOneWidget(path) && !path.endsWith('/standalone.html'));

export const languages = ['en', 'zh'] as const;
export const themes = ['light', 'dark'] as const;
