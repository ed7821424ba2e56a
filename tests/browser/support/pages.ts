import { globSync } from 'node:fs';

/** The address of every built page. */
export const everyPage = globSync('dist/**/*.html')
  .map((file) => file.replace(/^dist/, '').replace(/index\.html$/, ''))
  .sort();

export const languages = ['en', 'zh'] as const;
export const themes = ['light', 'dark'] as const;
