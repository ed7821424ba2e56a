/** The world is rarely as it should be. */
import { expect, type Page, test } from '@playwright/test';
import { listen } from './support/complaints.ts';
import { languages } from './support/pages.ts';
import { findRace, openRace, patchWorkers, runsPast } from './support/race.ts';

for (const locale of languages) {
  test.describe(`${locale}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test('the still, its takeaway and its provenance stand, and no dead controls (W1)', async ({ page }) => {
      await page.goto(`/${locale}/`);
      const race = findRace(page, locale);
      await expect(race.picture).toHaveCount(1);
      await expect(race.picture).toHaveAttribute('aria-label', /95/);
      await expect(race.takeaway).toContainText('95');
      await expect(race.provenance).toBeVisible();
      await expect(race.widget.locator(':is(button, input, summary):visible')).toHaveCount(0);
    });
  });
}

test('without the code of the island the controls do not show (W1)', async ({ page }) => {
  const refused: string[] = [];
  await page.route('**/_astro/View*.js*', (route) => {
    refused.push(route.request().url());
    return route.abort();
  });
  await page.goto('/en/');
  const race = findRace(page, 'en');
  await expect(race.picture).toBeVisible();
  // The island asks once more, at another address.
  await expect.poll(() => refused.length).toBe(2);
  await expect(race.widget.locator(':is(button, input, summary):visible')).toHaveCount(0);
});

const wild = [
  'learningRate=NaN&depth=-4&seed=1e308&task=cats&standardize=maybe&pace=warp&step=abc',
  `seed=${'9'.repeat(10_000)}`,
  'task=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&seed=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  'utm_source=x&__proto__=1&constructor=2&unknown=%',
  'step=-1&seed=0x1f&depth=1e308&learningRate=0',
  '&&&==&%00=%00&seed=%F0%9F',
];

for (const query of wild) {
  test(`?${query.slice(0, 40)} … gives a working page (U2)`, async ({ page }) => {
    const complaints = listen(page);
    const race = await openRace(page, 'en', `?${query}`);
    await race.oneStep.click();
    await expect(race.live).toHaveAttribute('data-status', /paused|finished/);
    await race.play.click();
    await expect(race.live).toHaveAttribute('data-status', 'running');
    await expect(race.widget.locator('.live :is(img, script, b)')).toHaveCount(0);
    expect(await race.widget.innerText()).not.toMatch(/NaN(?!”)|Infinity|undefined/);
    expect(complaints).toEqual([]);
  });
}

test('a value that was changed is said, shortened, and in the language of the page (U2)', async ({ page }) => {
  const race = await openRace(page, 'zh', `?learningRate=${'7'.repeat(300)}`);
  const notice = race.widget.locator('.change');
  await expect(notice).toContainText('学习率');
  await expect(notice).toContainText('0.03、0.1、0.3、1');
  expect((await notice.innerText()).length).toBeLessThan(120);
});

/** The still stays, one sentence says why, and nothing hangs. */
async function expectFailure(page: Page, words: RegExp) {
  const race = await openRace(page, 'en');
  const before = await race.takeaway.innerText();
  await race.play.click();
  await expect(race.widget.locator('.failure')).toContainText(words);
  await expect(race.picture).toBeVisible();
  await expect(race.takeaway).toHaveText(before);
  await expect(race.again).toBeEnabled();
  return race;
}

test('no workers: told, and the still stays (W10)', async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('blocked', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
  await expectFailure(page, /background worker/);
});

test('no WebAssembly: told, and the still stays (W10)', async ({ page }) => {
  await patchWorkers(page, 'delete self.WebAssembly;');
  await expectFailure(page, /no WebAssembly/);
});

test('no SIMD: told, and the still stays (W10)', async ({ page }) => {
  await patchWorkers(
    page,
    `const refuse = () => { throw new WebAssembly.CompileError('SIMD unsupported'); };
     WebAssembly.Module = refuse; WebAssembly.validate = () => false;
     WebAssembly.compile = WebAssembly.instantiate = async () => refuse();`,
  );
  await expectFailure(page, /no WebAssembly SIMD/);
});

test('code that does not arrive: told, and run again works once it does (W10)', async ({ page }) => {
  await page.route('**/_astro/worker-*.js', (route) => route.abort());
  const race = await expectFailure(page, /background worker/);
  await page.unroute('**/_astro/worker-*.js');
  await race.again.click();
  await expect(race.live).toHaveAttribute('data-status', 'running');
  await expect.poll(race.step).toBeGreaterThan(1);
});

test('a worker that throws mid-run: told, the picture stays, run again goes on (W10)', async ({ page }) => {
  const race = await openRace(page, 'en');
  await race.play.click();
  await runsPast(race, 2);
  await page.workers()[0]?.evaluate(() => {
    setTimeout(() => {
      throw new Error('boom');
    });
  });
  await expect(race.widget.locator('.failure')).toBeVisible();
  const step = await race.step();
  await race.again.click();
  await expect(race.widget.locator('.failure')).toHaveCount(0);
  await expect.poll(race.step).toBeGreaterThan(step);
});

test('a worker that falls silent mid-run: given up, and run again goes on (W10)', async ({ page }) => {
  const race = await openRace(page, 'en');
  await race.play.click();
  await runsPast(race, 2);
  await page.workers()[0]?.evaluate(() => self.close());
  await expect(race.widget.locator('.failure')).toBeVisible();
  const step = await race.step();
  await race.again.click();
  await expect.poll(race.step).toBeGreaterThan(step);
});
