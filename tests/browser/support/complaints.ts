import type { Page } from '@playwright/test';

/** Complaints of the page and of its frames, as they come. */
export function listen(page: Page): string[] {
  const complaints: string[] = [];
  const note = (words: string) => complaints.push(`${page.url()}: ${words}`);
  page.on('console', (message) => message.type() === 'error' && note(message.text()));
  page.on('pageerror', (error) => note(error.message));
  page.on('dialog', () => note('dialog'));
  return complaints;
}
