import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { atRest } from './support/measured.ts';
import { languages } from './support/pages.ts';
import { finish, openRace, runsPast, type, watchSteps } from './support/race.ts';

for (const locale of languages) {
  test(`${locale}: play trains live: the step grows and the curves with it (W2)`, async ({ page }) => {
    const race = await openRace(page, locale);
    await expect(race.live).toHaveAttribute('data-status', 'still');
    await race.play.click();
    await expect(race.live).toHaveAttribute('data-status', 'running');
    await runsPast(race, 2);
    const paths = () =>
      race.picture.locator('path').evaluateAll((all) => all.map((path) => path.getAttribute('d')).join());
    const [drawn, step] = [await paths(), await race.step()];
    await expect.poll(race.step).toBeGreaterThan(step);
    await expect.poll(paths).not.toBe(drawn);
    await expect(race.takeaway).toContainText(/\d/);
    await race.pause.click();
    await expect(race.live).toHaveAttribute('data-status', 'paused');
  });
}

test('paused, nothing moves (W7)', async ({ page }) => {
  const race = await openRace(page, 'en');
  await race.play.click();
  await runsPast(race, 1);
  await race.pause.click();
  await atRest(() => Promise.all([race.step(), race.picture.innerHTML()]));
  await expect(race.live).toHaveAttribute('data-status', 'paused');
});

test('single steps, reset, and the end that play begins anew from (W2, W3)', async ({ page }) => {
  const race = await openRace(page, 'en');
  await race.oneStep.click();
  await expect(race.live).toHaveAttribute('data-step', '1');
  await race.oneStep.click();
  await expect(race.live).toHaveAttribute('data-step', '2');
  await race.reset.click();
  await expect(race.live).toHaveAttribute('data-step', '0');
  await expect(race.takeaway).toContainText('Step 0');
  await finish(race);
  const lowest = await watchSteps(race);
  await race.play.click();
  await expect.poll(lowest).toBeLessThan(20);
});

test('the history scrubs both ways, by slider and by number, and the words follow (W4, W11)', async ({ page }) => {
  const race = await openRace(page, 'en');
  await finish(race);
  const end = { words: await race.takeaway.innerText(), markup: await atRest(() => race.picture.innerHTML()) };
  await race.slider.fill('12');
  await expect(race.live).toHaveAttribute('data-step', '12');
  await expect(race.takeaway).toContainText('After 12 steps');
  await expect(race.slider).toHaveAttribute('aria-valuetext', 'step 12 of 300');
  await type(race.box, 300);
  await expect(race.takeaway).toHaveText(end.words);
  await expect.poll(() => race.picture.innerHTML()).toBe(end.markup);
});

test('trained here, the default race ends in the numbers of the still (W1)', async ({ page }) => {
  const race = await openRace(page, 'en');
  const still = { words: await race.takeaway.innerText(), fingerprint: await race.fingerprint() };
  await finish(race);
  await expect(race.provenance).toContainText('Trained on this device');
  const trained = async () => ({ words: await race.takeaway.innerText(), fingerprint: await race.fingerprint() });
  await expect.poll(trained).toEqual(still);
});

test('a changed setting trains at once, from step 0 (W5)', async ({ page }) => {
  const race = await openRace(page, 'en');
  const lowest = await watchSteps(race);
  await race.radio('learningRate', '0.3').check();
  await expect(race.live).toHaveAttribute('data-status', 'running');
  await expect.poll(lowest).toBeLessThan(30);
  await race.radio('task', 'digits').check();
  await expect(race.picture.locator('text').filter({ hasText: '400' })).toBeVisible();
  await race.more.click();
  await type(race.seed, 11);
  await expect(race.provenance).toContainText('seed 11');
});

test('a number that is being typed stays while the run redraws the page (W5)', async ({ page }) => {
  const race = await openRace(page, 'en');
  await race.more.click();
  await race.play.click();
  await runsPast(race, 0);
  await race.seed.focus();
  await race.seed.selectText();
  await page.keyboard.type('12');
  const begun = await race.step();
  await expect.poll(race.step).toBeGreaterThan(begun);
  await page.keyboard.type('34');
  await page.keyboard.press('Enter');
  await expect(race.provenance).toContainText('seed 1234');
});

test('a divergence names step and layer, stops its side only, and offers a smaller rate (W6)', async ({ page }) => {
  const race = await openRace(page, 'en', '?learningRate=1&seed=9');
  await expect(race.live).toHaveAttribute('data-status', 'finished');
  await expect(race.takeaway).toContainText(/Without batch norm the training blew up at step \d+: hidden layer \d+/);
  await expect(race.takeaway).toContainText('gets 100');
  expect(await race.widget.innerText()).not.toMatch(/NaN|Infinity/);
  await race.widget.getByRole('button', { name: 'Try a smaller learning rate: 0.3' }).click();
  await expect(race.radio('learningRate', '0.3')).toBeChecked();
  await expect(race.live).toHaveAttribute('data-status', 'running');
});

test('the tally fills in, can be cancelled and gone on with, and counts ten races (W13)', async ({ page }) => {
  test.slow();
  const race = await openRace(page, 'en');
  await race.tally.summary.click();
  await race.tally.start.click();
  const done = () => race.widget.locator('progress').evaluate((bar) => (bar as HTMLProgressElement).value);
  await expect.poll(done).toBeGreaterThan(0);
  await race.tally.cancel.click();
  await atRest(done);
  expect(page.workers().length).toBeLessThanOrEqual(1);
  await race.widget.getByRole('button', { name: 'Go on' }).click();
  await expect(race.widget.locator('.tally')).toContainText(/With batch norm first in \d+ of 10/, { timeout: 60_000 });
  await expect(race.widget.locator('.duels circle')).toHaveCount(10);
});

test('the table holds what is drawn, and the files what is in the table (W11)', async ({ page }) => {
  const race = await openRace(page, 'en');
  await race.slider.fill('20');
  await expect(race.live).toHaveAttribute('data-status', 'paused');
  await race.data.click();
  const rows = race.widget.locator('.data-table tbody tr');
  await expect(rows).toHaveCount(21);
  const download = page.waitForEvent('download');
  await race.csv.click();
  const csv = readFileSync(await (await download).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(csv).toHaveLength(22);
  expect(csv[21]?.split(',')[0]).toBe('20');
  const picture = page.waitForEvent('download');
  await race.svg.click();
  const svg = readFileSync(await (await picture).path(), 'utf8');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(svg).not.toMatch(/var\(|oklab|class="/);
});
