/** Lighthouse with its default mobile settings on the built chapter pages: nothing but 100, in all four (F19). */
import lighthouse, { type Result } from 'lighthouse';
import { chromium } from 'playwright';
import budgets from '../../budgets.json' with { type: 'json' };
import { openReport } from '../../scripts/report.mjs';
import { serve } from '../../scripts/serve.mjs';
import { freePort } from '../browser/support/port.ts';
import { chromiumToLaunch } from '../support/chromium.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/**
 * Performance is a timing, and a machine that does something else at the same time spoils it: the best of five counts.
 * The other categories do not depend on time, so whatever they miss shows in any run.
 */
const tries = 5;

async function measure(url: string, port: number): Promise<Result> {
  const result = await lighthouse(url, { port, onlyCategories: categories, logLevel: 'error', output: 'json' });
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'no result');
  return result.lhr;
}

const score = (result: Result, category: string): number => Math.round((result.categories[category]?.score ?? 0) * 100);

async function best(url: string, port: number): Promise<Result> {
  let found = await measure(url, port);
  for (let run = 1; run < tries && score(found, 'performance') < 100; run += 1) {
    const next = await measure(url, port);
    if (score(next, 'performance') > score(found, 'performance')) found = next;
  }
  return found;
}

/** What cost points, as a person would look for it. */
function shortfalls(result: Result, category: string): string {
  const weighted = result.categories[category]?.auditRefs.filter(({ weight }) => weight > 0) ?? [];
  const audits = weighted.flatMap(({ id }) => result.audits[id] ?? []);
  const missed = audits.filter((audit) => audit.score !== null && audit.score < 1);
  return missed.map(({ id, title, displayValue = '' }) => `  ${id}: ${title} ${displayValue}`).join('\n');
}

const report = openReport('lighthouse');
const site = await serve('dist');
const port = await freePort();
const { executablePath, args } = await chromiumToLaunch();
const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] });
for (const page of budgets.pages) {
  const result = await best(`${site.url}/${page}`, port);
  for (const category of categories) {
    const reached = score(result, category);
    report(`${page} ${category} ${reached}`, reached === 100 ? undefined : shortfalls(result, category));
  }
}
await browser.close();
await site.close();
