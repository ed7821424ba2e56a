/** A widget on somebody's page: ready, played, trained, of its height, with nothing left of what stood there before. */
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { frameHeight } from '../../../src/components/embed/markup.ts';
import type { Locale } from '../../../src/i18n/strings.ts';
import { read } from './guide.ts';

/** What a run has come to: its last step, and the bits of its weights there. */
export interface Trained {
  readonly step: string;
  readonly fingerprint: string;
}

/** What the still of the race was trained to at build time: in the first chapter, or on another page that shows it. */
export async function trainedStill(site: string, locale: Locale, path = `/${locale}/`): Promise<Trained> {
  const { document } = parseHTML(await read(site, path));
  const widget = document.querySelector('#race');
  const step = widget?.querySelector('.live')?.getAttribute('data-step');
  const fingerprint = widget?.querySelector('.provenance')?.getAttribute('data-fingerprint');
  if (!step || !fingerprint)
    throw new Error(`still: expected a step and a fingerprint, got ${step} and ${fingerprint}`);
  return { step, fingerprint };
}

/** What the page of the race itself trains with settings, to the same step. */
async function trainedOnSite(page: Page, site: string, locale: Locale, search: string, step: string): Promise<Trained> {
  await page.goto(`${site}/${locale}/w/race/?${search}`);
  await train(page.locator('body'), step);
  const fingerprint = await page.locator('.provenance').getAttribute('data-fingerprint');
  return { step, fingerprint: `${fingerprint}` };
}

/** Plays, then goes on to a step. */
async function train(place: Locator | FrameLocator, step: string): Promise<void> {
  const live = place.locator('.live');
  await expect(live).toHaveAttribute('data-live', 'true');
  // It plays from the first step: the still shows the last one. A host's page may still move when the press arrives: then a
  // reader presses again.
  const shown = async () => Number(await live.getAttribute('data-step'));
  await expect(async () => {
    if ((await shown()) === Number(step)) await place.locator('.play').click();
    await expect.poll(shown, { timeout: 2000 }).toBeLessThan(Number(step));
  }).toPass();
  await place.locator('.scrubber input[type=range]').fill(step);
  await expect(live).toHaveAttribute('data-step', step);
  await expect(live).toHaveAttribute('data-status', 'finished');
}

/** Trains the widget in a frame and expects the bits. */
export async function expectTrained(frame: FrameLocator, { step, fingerprint }: Trained): Promise<void> {
  await train(frame, step);
  await expect(frame.locator('.provenance')).toHaveAttribute('data-fingerprint', fingerprint);
}

/** Expects the element's frame to be as high as its content, and nothing else to be seen in the element. */
async function expectFitted(page: Page): Promise<void> {
  const frame = page.locator('bn-widget iframe');
  await expect(frame).toHaveCount(1);
  await expect(page.locator('bn-widget > :visible:not(iframe)')).toHaveCount(0);
  const content = page.frameLocator('bn-widget iframe').locator('.embed');
  const height = (place: Locator) => place.evaluate((it) => it.getBoundingClientRect().height);
  await expect.poll(async () => Math.abs((await height(content)) - (await height(frame)))).toBeLessThanOrEqual(1);
}

/** Notes how high the element is in each picture that the browser paints, from the first. */
const watchHeight = () => {
  const heights: number[] = [];
  Object.assign(window, { heights });
  requestAnimationFrame(function look() {
    const widget = document.querySelector('bn-widget');
    if (widget) heights.push(widget.getBoundingClientRect().height);
    requestAnimationFrame(look);
  });
};

/** About that of the column that heights in snippets are for: 720 px. */
const viewport = { width: 768, height: 900 };

/**
 * Opens a page of a host and expects the place of the widget to be kept free from the first picture until it is ready: as
 * high as the guide says, so that nothing below it jumps.
 */
async function openPlaced(page: Page, locale: Locale, address: string): Promise<void> {
  const { document } = parseHTML(await (await fetch(address)).text());
  const widget = document.querySelector('bn-widget');
  const height = frameHeight('race', locale);
  expect(widget?.getAttribute('height')).toBe(String(height));
  expect(widget?.getAttribute('style')?.replaceAll(' ', '')).toContain(`min-height:${height}px`);
  await page.setViewportSize(viewport);
  await page.addInitScript(watchHeight);
  await page.goto(address);
  await page.frameLocator('bn-widget iframe').locator('.live[data-live=true]').waitFor();
  await expectFitted(page);
  // A column that is not 720 px wide makes it a little higher or lower.
  const heights = await page.evaluate<number[]>('heights');
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(height - 60);
}

/** Expects the guide's element on a page to become the widget: trained to the still of the first chapter, of its height. */
export async function expectElement(page: Page, site: string, locale: Locale, address: string): Promise<void> {
  await openPlaced(page, locale, address);
  await expectTrained(page.frameLocator('bn-widget iframe'), await trainedStill(site, locale));
  await expectFitted(page);
}

/** What the guide's examples set, where a platform's words for it are shown. */
const setting = 'learningRate=0.3';

/** Expects the widget of a post in the state of the guide's example, with a link to that very state until it is ready. */
export async function expectStated(page: Page, site: string, locale: Locale, post: string): Promise<void> {
  const { document } = parseHTML(await (await fetch(post)).text());
  const links = [...document.querySelectorAll('bn-widget a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual([`${site}/${locale}/w/race/?${setting}`]);
  const { step } = await trainedStill(site, locale);
  const expected = await trainedOnSite(page, site, locale, setting, step);
  await openPlaced(page, locale, post);
  await expectTrained(page.frameLocator('bn-widget iframe'), expected);
  await expectFitted(page);
}

/**
 * Expects the widget where the loader is first and the page's own framework comes last, to take over a document that has
 * changed since it was written.
 */
export async function expectUndisturbed(page: Page, address: string, scripts: string, still: Trained): Promise<void> {
  let release = () => {};
  const isReady = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(scripts, (route) => isReady.then(() => route.continue()));
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.frameLocator('bn-widget iframe').locator('.live')).toHaveAttribute('data-live', 'true');
  await expect(page.locator('bn-widget > a')).toBeHidden();
  release();
  await page.waitForLoadState('networkidle');
  await expectTrained(page.frameLocator('bn-widget iframe'), still);
  await expectFitted(page);
}
