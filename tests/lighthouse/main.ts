/** Lighthouse with its default mobile settings on the built chapter pages: nothing but 100 in all four categories. */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import budgets from '../../budgets.json' with { type: 'json' };
import { chromiumFlags, systemChromium } from '../../scripts/programs.mjs';
import { openReport } from '../../scripts/report.mjs';
import { serve } from '../../scripts/serve.mjs';

const onlyCategories = ['performance', 'accessibility', 'best-practices', 'seo'];

/**
 * Performance is a timing, and a machine that does something else at the same time spoils it: the best of three counts.
 * The other categories do not depend on time, so whatever they miss shows in any run.
 */
const tries = 3;

type Scores = Readonly<Record<string, number>>;

async function measure(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, { port, onlyCategories, logLevel: 'error', output: 'json' });
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'no result');
  const categories = Object.entries(result.lhr.categories);
  return Object.fromEntries(categories.map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]));
}

const best = (a: Scores, b: Scores): Scores => ((b.performance ?? 0) > (a.performance ?? 0) ? b : a);

async function bestOf(url: string, port: number): Promise<Scores> {
  let scores = await measure(url, port);
  for (let run = 1; run < tries && scores.performance !== 100; run += 1) {
    scores = best(scores, await measure(url, port));
  }
  return scores;
}

const report = openReport('lighthouse');
const site = await serve('dist');
const chromePath = systemChromium();
const browser = await launch({
  chromeFlags: ['--headless=new', ...chromiumFlags],
  logLevel: 'error',
  ...(chromePath ? { chromePath } : {}),
});
for (const page of budgets.pages) {
  for (const [category, score] of Object.entries(await bestOf(`${site.url}/${page}`, browser.port))) {
    report(`${page} ${category}`, score === 100 ? undefined : `  expected 100, got ${score}`);
  }
}
browser.kill();
await site.close();
