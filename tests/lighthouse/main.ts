/**
 * Lighthouse with its default mobile settings on the built chapter pages: nothing but 100. What does not depend on time is
 * asked of every page, performance of those in budgets.json `fast` (F19).
 */
import lighthouse, { type Result } from 'lighthouse';
import { chromium } from 'playwright';
import budgets from '../../budgets.json' with { type: 'json' };
import { openReport } from '../../scripts/report.mjs';
import { serve } from '../../scripts/serve.mjs';
import { freePort } from '../browser/support/port.ts';
import { chromiumToLaunch } from '../support/chromium.ts';

const timeless = ['accessibility', 'best-practices', 'seo'];

const categoriesOf = (page: string): string[] =>
  budgets.fast.includes(page) ? ['performance', ...timeless] : timeless;

/**
 * Performance is a timing, and a machine that does something else at the same time spoils it: the best of three counts.
 * The other categories do not depend on time, so whatever they miss shows in any run.
 */
const tries = 3;

async function measure(url: string, port: number, onlyCategories: string[]): Promise<Result> {
  const result = await lighthouse(url, { port, onlyCategories, logLevel: 'error', output: 'json' });
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'no result');
  return result.lhr;
}

const score = (result: Result, category: string): number => Math.round((result.categories[category]?.score ?? 0) * 100);

async function best(url: string, port: number, categories: string[]): Promise<Result> {
  let found = await measure(url, port, categories);
  const isTimed = categories.includes('performance');
  for (let run = 1; isTimed && run < tries && score(found, 'performance') < 100; run += 1) {
    const next = await measure(url, port, categories);
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

const strangers = budgets.fast.filter((page) => !budgets.pages.includes(page));
if (strangers.length > 0) throw new RangeError(`budgets.json: fast: expected pages of the list, got ${strangers}`);

const report = openReport('lighthouse');
const site = await serve('dist');
const port = await freePort();
const { executablePath, args } = await chromiumToLaunch();
const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] });
for (const page of budgets.pages) {
  const categories = categoriesOf(page);
  const result = await best(`${site.url}/${page}`, port, categories);
  for (const category of categories) {
    const reached = score(result, category);
    report(`${page} ${category} ${reached}`, reached === 100 ? undefined : shortfalls(result, category));
  }
}
await browser.close();
await site.close();
