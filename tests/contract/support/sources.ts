/** The project's own source files, and the part of each that is TypeScript. */
import { globSync, readFileSync } from 'node:fs';

/** Text by path from the project's root. */
export type Sources = ReadonlyMap<string, string>;

export function readSources(): Sources {
  const files = globSync('src/**/*.{ts,tsx,astro,mdx}').filter((path) => !/\.(as|d)\.ts$|\/assembly\//.test(path));
  return new Map(files.map((path) => [path, readFileSync(path, 'utf8')]));
}

export function code(path: string, text: string): string {
  if (path.endsWith('.astro')) {
    const [, frontmatter = ''] = text.match(/^---\n([\s\S]*?)\n---/) ?? [];
    const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
    return [frontmatter, ...scripts].join('\n');
  }
  if (path.endsWith('.mdx')) return (text.match(/^(import|export) .*$/gm) ?? []).join('\n');
  return text;
}
