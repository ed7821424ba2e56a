/** The loader as one classic script, bundled when the site is built. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build } from 'vite';
import { href } from '../site/links.ts';
import { widgets } from '../widgets/registry.ts';
import { embedUrl } from './addresses.ts';

/** What is released under this number never changes again: see docs/embedding.md. */
export const release = '1.0.0';

let bundled: Promise<string> | undefined;

/** @param origin of the site, for a loader that was copied elsewhere */
export function loaderScript(origin: string): Promise<string> {
  bundled ??= bundle(origin);
  return bundled;
}

/** The loader of the release, and what a page may pin it by. */
export async function pinnedLoader(origin: string) {
  const digest = createHash('sha384').update(await loaderScript(origin));
  return { loader: embedUrl(`/embed/v${release}/loader.js`, origin), integrity: `sha384-${digest.digest('base64')}` };
}

async function bundle(origin: string): Promise<string> {
  const names = widgets.map(({ name }) => name).join(' ');
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { EMBED_BASE: JSON.stringify(embedUrl('/embed/', origin)), WIDGETS: JSON.stringify(names) },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: resolve('src/components/embed/loader.ts'), name: 'bn', formats: ['iife'], fileName: 'loader' },
    },
  });
  const [first] = [output].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('loaderScript: expected one script, got none');
  return chunk.code;
}

/** Where the loader is, and what to pin it by, for those who ask a machine. */
export async function versions(origin: string) {
  return {
    latest: release,
    v1: { loader: embedUrl('/embed/v1/loader.js', origin), schema: 1, supported: true },
    releases: { [release]: { ...(await pinnedLoader(origin)), base: href('/embed/v1/') } },
  };
}
