/** First screen, quiet page, quick answers, nothing out of sight. */
import { expect, type Page, test } from '@playwright/test';
import { atRest, attach } from './support/measured.ts';
import { languages } from './support/pages.ts';
import { openRace } from './support/race.ts';

/** Collects what moves by itself. */
async function watchShifts(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        if (!hadRecentInput) shifts.push(value);
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of processor time: unlike the time on the wall, it does not grow when others hold the processor. */
  tdur?: number;
  args: { name?: string };
}

/** Milliseconds that each task of a page's main thread worked. */
function workOfTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args.name === 'CrRendererMain';
  const mains = new Set(traceEvents.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`));
  return (
    traceEvents
      .filter(({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && mains.has(`${pid} ${tid}`))
      // A task that the trace cuts off has none.
      .flatMap(({ tdur = [] }) => tdur)
      .map((microseconds) => microseconds / 1000)
  );
}

const sizes = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

for (const viewport of sizes) {
  for (const locale of languages) {
    test.describe(`${locale} at ${viewport.width}×${viewport.height}`, () => {
      test.use({ viewport });

      test('question, picture and play are in the first screen, and nothing moves by itself (W14)', async ({
        page,
      }) => {
        const shifts = await watchShifts(page);
        const race = await openRace(page, locale);
        await expect(race.play).toBeInViewport({ ratio: 0.9 });
        await expect(race.picture).toBeInViewport({ ratio: 0.9 });
        expect(await shifts()).toEqual([]);
        await race.play.click();
        await expect.poll(race.step).toBeGreaterThan(8);
        expect((await shifts()).reduce((sum, value) => sum + value, 0)).toBeLessThan(0.001);
      });
    });
  }
}

test('play answers, and while it trains no task of the page works for over 50 ms (W14)', async ({ page, browser }) => {
  const race = await openRace(page, 'en');
  await race.play.click();
  await expect.poll(race.step).toBeGreaterThan(5);
  await race.reset.click();
  await browser.startTracing(page, { categories: ['toplevel'] });
  await race.play.click();
  const start = Date.now();
  await expect.poll(race.step, { intervals: [10] }).toBeGreaterThan(0);
  await attach('milliseconds from play to a first step', Date.now() - start);
  await expect.poll(race.step).toBeGreaterThan(20);
  const tasks = workOfTasks(await browser.stopTracing());
  expect(tasks.length).toBeGreaterThan(100);
  expect(Math.max(...tasks)).toBeLessThan(50);
});

test('out of sight a run stops, back in sight it goes on (W7)', async ({ page }) => {
  const race = await openRace(page, 'en');
  await race.play.click();
  await expect.poll(race.step).toBeGreaterThan(2);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  const step = await atRest(race.step);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect.poll(race.step).toBeGreaterThan(step);
});
