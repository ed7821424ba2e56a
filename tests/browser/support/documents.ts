import type { APIRequestContext } from '@playwright/test';
import { parseHTML } from 'linkedom';

/** The document at an address as it is served, before any script: no page has to be opened to read it. */
export async function documentAt(request: APIRequestContext, path: string): Promise<Document> {
  return parseHTML(await (await request.get(path)).text()).document;
}
