import { afterAll, beforeAll, type TestContext } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { type EngineBrowser, type EngineName, openEngine, type Skipped } from '../browser/support/engine.ts';

/** Opens an engine for the tests of one describe block; where there is none, each of them is skipped and says why. */
export function useEngine(name: EngineName): (context: TestContext) => EngineBrowser {
  let opened: EngineBrowser | Skipped;
  beforeAll(async () => {
    opened = await openEngine(name);
  });
  afterAll(async () => {
    if (opened && 'close' in opened) await opened.close();
  });
  return (context) => ('skipped' in opened ? context.skip(opened.skipped) : opened);
}

/** Serves a folder for the tests of one file or describe block; `url()` is its address. */
export function useSite(folder = 'dist'): () => string {
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(folder);
  });
  afterAll(() => site.close());
  return () => site.url;
}
