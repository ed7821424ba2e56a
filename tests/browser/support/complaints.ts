import type { Page } from '@playwright/test';

/** Complaints of the page and of its frames, as they come. */
export function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', () => complaints.push('dialog'));
  return complaints;
}
