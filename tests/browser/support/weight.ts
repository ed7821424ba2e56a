/** What the built site sends, weighed as a static host sends it. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { serve } from '../../../scripts/serve.mjs';

/** Serves the site and remembers what was asked for: the server also sees what workers load. */
export async function serveAndLog() {
  const files = new Set<string>();
  let requests = 0;
  const onSend = (file: string) => {
    files.add(file);
    requests += 1;
  };
  const site = await serve('dist', { onSend });
  return { ...site, files, count: () => requests };
}

/** Everything but the document and its looks. */
export const isCode = (file: string): boolean => /\.(js|wasm|json)$/.test(file);

/** @param isCounted of what is there, what is weighed; default: all */
export const weightOf = (files: ReadonlySet<string>, isCounted: (file: string) => boolean = () => true): number =>
  [...files].filter(isCounted).reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
