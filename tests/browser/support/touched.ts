/** Whether a page, or a frame in it, touches what a browser stores. */
import type { Frame, Page } from '@playwright/test';

/** Watches what is opened from now on. @returns reads what a document touched, by name */
export async function watchStorage(page: Page): Promise<(document: Page | Frame | undefined) => Promise<string[]>> {
  await page.addInitScript(() => {
    const touched: string[] = [];
    Object.assign(window, { touched });
    const spy = (owner: object, name: string) => {
      const touch = () => void touched.push(name);
      Object.defineProperty(owner, name, { get: touch, set: touch, configurable: true });
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) spy(window, name);
    spy(Document.prototype, 'cookie');
    if ('serviceWorker' in navigator) spy(Navigator.prototype, 'serviceWorker');
  });
  return async (document) => (await document?.evaluate<string[]>('touched')) ?? ['nothing was opened'];
}
