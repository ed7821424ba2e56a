/** An embed in the life of a post: moved, left and come back to, zoomed, printed, offline, by keyboard. */
import { expect, type Page, test } from '@playwright/test';
import { launch } from 'puppeteer-core';
import { frameHeight } from '../../src/components/embed/markup.ts';
import { chromiumToLaunch } from '../support/chromium.ts';
import { listen } from './support/complaints.ts';
import { element, heardBy, keepEvents, usePosts } from './support/embeds.ts';
import { widgetNames } from './support/exercise.ts';
import { languages } from './support/pages.ts';

const posts = usePosts();

const widths = [280, 320, 375, 600, 720, 900];

/** What sticks out of the frame, or is cut off in it, once the window is so wide. */
const clipped = (page: Page, width: number): Promise<string[]> =>
  page.evaluate((wanted) => {
    const root = document.documentElement;
    const found = innerWidth === wanted ? [] : [`the window is ${innerWidth} wide`];
    if (root.scrollWidth > innerWidth) found.push(`the page is ${root.scrollWidth} wide`);
    for (const each of document.querySelectorAll<HTMLElement>('.embed *:not(svg *):not(option)')) {
      const { overflowX, position } = getComputedStyle(each);
      const { width, right } = each.getBoundingClientRect();
      // What is for screen readers alone is a pixel wide; what scrolls within itself can be read.
      if (width <= 1 || position === 'absolute' || !each.checkVisibility()) continue;
      const name = `${each.tagName}.${each.className}: ${each.textContent?.slice(0, 40)}`;
      if (right > innerWidth + 1 && !each.closest('pre, .scroll, [tabindex]')) found.push(`sticks out: ${name}`);
      if (/hidden|clip/.test(overflowX) && each.scrollWidth > each.clientWidth + 1) found.push(`cut off: ${name}`);
    }
    return found;
  }, width);

/** The spacing of WCAG 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

for (const name of widgetNames) {
  test(`${name}: from 280 to 900 px, zoomed, with wide spacing, nothing is cut off; its height is as promised (M15)`, async ({
    page,
  }) => {
    for (const locale of languages) {
      await page.setViewportSize({ width: 720, height: 800 });
      await page.goto(`/embed/v1/${locale}/${name}/`);
      await page.locator('.live[data-live=true]').waitFor();
      const height = () => page.locator('.embed').evaluate((embed) => embed.getBoundingClientRect().height);
      const off = async () => Math.abs((await height()) - frameHeight(name, locale));
      await expect.poll(off, `${locale}: pixels off its promised height`).toBeLessThanOrEqual(60);
      // At 200 % and 400 % of a window of 1280 px a page is 640 and 320 wide.
      for (const width of [...widths, 640]) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => clipped(page, width), `${locale}, ${width} px`).toEqual([]);
      }
      // Not as an element: the frame's policy would refuse it.
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets = [sheet];
      }, spacing);
      for (const width of [320, 720]) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => clipped(page, width), `${locale}, ${width} px, spaced`).toEqual([]);
      }
    }
  });
}

test('moved on the page it answers again; taken away and put back, too (M9)', async ({ page, baseURL }) => {
  const complaints = listen(page);
  await posts.open(page, `${element(baseURL, 'state="step=40"')}<div id="elsewhere"></div>`);
  const state = (move: string) =>
    page.evaluate(`(async () => {
      const widget = document.querySelector('bn-widget') ?? kept;
      window.kept = widget;
      await customElements.whenDefined('bn-widget');
      ${move}
      await widget.ready;
      return widget.getState();
    })()`);
  expect(await state('')).toEqual({ step: '40' });
  expect(await state("await widget.ready; document.querySelector('#elsewhere').append(widget);")).toEqual({
    step: '40',
  });
  expect(await state('await widget.ready; widget.remove(); document.body.append(widget);')).toEqual({ step: '40' });
  expect(await state('widget.remove(); await 0; document.body.append(widget);')).toEqual({ step: '40' });
  await expect(page.locator('bn-widget iframe')).toHaveCount(1);
  await expect(page.locator('bn-widget > a')).toBeHidden();
  expect(complaints).toEqual([]);
});

test('a question of an element that is taken away is refused, in words; one that is moved answers (M7)', async ({
  page,
  baseURL,
}) => {
  const complaints = listen(page);
  await posts.open(page, element(baseURL, 'state="step=40"'));
  const found = await page.evaluate(`(async () => {
    await customElements.whenDefined('bn-widget');
    const original = document.querySelector('bn-widget');
    const put = () => document.body.insertBefore(original.cloneNode(true), original);
    const said = (question) => question.catch(({ message }) => message);
    const early = put();
    const beforeReady = said(early.getState());
    early.remove();
    const late = put();
    late.scrollIntoView();
    const moved = late.getState();
    document.body.prepend(late);
    late.scrollIntoView();
    const answers = [await beforeReady, await moved];
    const questions = [said(late.exportAs('csv')), said(late.setState({ step: 3 }))];
    late.setAttribute('state', 'step=5');
    late.remove();
    return [...answers, ...(await Promise.all(questions))];
  })()`);
  const refusal = 'bn-widget was removed';
  expect(found).toEqual([refusal, { step: '40' }, refusal, refusal]);
  expect(complaints).toEqual([]);
});

/** Playwright turns the cache of pages off, for its own sake. */
async function openKeeper() {
  const { executablePath, args } = await chromiumToLaunch();
  const ignoreDefaultArgs = ['--disable-back-forward-cache'];
  return launch({ executablePath, args: [...args, '--enable-features=BackForwardCache'], ignoreDefaultArgs });
}

test('left and come back to, it stands as it was left, where the browser keeps pages (M21)', async ({ baseURL }) => {
  const keepShow = `<script>addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted; });</script>`;
  const browser = await openKeeper();
  const page = await browser.newPage();
  const post = posts.put(element(baseURL), keepShow);
  const elsewhere = posts.put('<p>Another post.</p>');
  const settled = `(async () => {
    await customElements.whenDefined('bn-widget');
    const widget = document.querySelector('bn-widget');
    await widget.ready;
    return widget.setState({ step: 40 });
  })()`;
  const persisted = () => page.evaluate('globalThis.persisted').catch(() => undefined);
  const whyNot = 'JSON.stringify(performance.getEntriesByType("navigation")[0].notRestoredReasons)';
  // Which pages it keeps is for the browser to say, and a busy one may drop a page that it kept before.
  await expect(async () => {
    await page.goto(post);
    expect(await page.evaluate(settled)).toEqual({ step: '40' });
    await page.goto(elsewhere);
    await page.evaluate('history.back()');
    await expect.poll(persisted).toBeDefined();
    expect(await persisted(), `${await page.evaluate(whyNot)}`).toBe(true);
  }).toPass();
  expect(await page.evaluate(`document.querySelector('bn-widget').getState()`)).toEqual({ step: '40' });
  await browser.close();
});

test('what is wrong is told once, by its code: a bad state, a lost engine (M12, M14)', async ({ page, baseURL }) => {
  await page.route('**/_astro/worker-*.js', (route) => route.abort());
  await posts.open(page, element(baseURL, 'state="learningRate=99" lang="zh"'), undefined, keepEvents);
  const errors = async () => (await heardBy(page, 'error')).map(({ detail }) => detail);
  const bad = { code: 'bad-state', message: expect.stringMatching(/学习率.*99.*可取/) };
  const lost = { code: 'engine-failed', message: 'WorkerLost' };
  await expect.poll(errors).toEqual(expect.arrayContaining([bad]));
  await expect.poll(errors).toEqual(expect.arrayContaining([lost]));
  const frame = page.frameLocator('bn-widget iframe');
  await expect(frame.locator('.failure')).toContainText('训练停了');
  expect(await page.evaluate(`document.querySelector('bn-widget').setState({ learningRate: 0.3 })`)).toMatchObject({
    learningRate: '0.3',
  });
  expect((await errors()).length).toBe(2);
});

for (const lost of ['any script', 'the code of the widget']) {
  test(`a frame without ${lost}: link and picture stay, and one error says so (M12)`, async ({ page, baseURL }) => {
    await page.route('**/_astro/**', (route) => route.abort());
    if (lost === 'any script') {
      await page.route('**/embed/v1/en/**', async (route) => {
        const response = await route.fetch();
        const html = (await response.text()).replace(/<script type="module">[\s\S]*?<\/script>/g, '');
        await route.fulfill({ response, body: html });
      });
    }
    await posts.open(page, element(baseURL), undefined, keepEvents);
    await expect.poll(async () => (await heardBy(page, 'error')).map(({ detail }) => detail.code)).toEqual(['timeout']);
    await expect(page.locator('bn-widget a img')).toBeVisible();
  });
}

test('offline after it loaded: the picture stays, one sentence says why within eight seconds (M14)', async ({
  page,
  baseURL,
  context,
}) => {
  await posts.open(page, element(baseURL), undefined, keepEvents);
  const frame = page.frameLocator('bn-widget iframe');
  await frame.locator('.live[data-live=true]').waitFor();
  await context.setOffline(true);
  await frame.locator('.play').click();
  await expect(frame.locator('.failure')).toBeVisible({ timeout: 8000 });
  await expect(frame.locator('.picture svg.figure:visible')).toHaveCount(1);
  await context.setOffline(false);
  await frame.locator('.failure button').click();
  await expect(frame.locator('.live')).toHaveAttribute('data-status', /running|finished/);
});

test('Tab leads in and out, keys operate it, Esc traps nobody (M22)', async ({ page, baseURL }) => {
  await posts.open(
    page,
    `<p><a id="before" href="#a">before</a></p>${element(baseURL)}<p><a id="after" href="#b">after</a></p>`,
  );
  const frame = page.frameLocator('bn-widget iframe');
  await frame.locator('.live[data-live=true]').waitFor();
  await page.locator('#before').focus();
  const seen: { top: number; right: number; left: number }[] = [];
  const isOutside = () => page.evaluate(() => document.activeElement?.id === 'after');
  for (let i = 0; i < 80 && !(await isOutside()); i++) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    const focused = frame.locator(':focus');
    if (!(await focused.count())) continue;
    seen.push(
      await focused.evaluate((each) => {
        const { top, left, right } = each.getBoundingClientRect();
        return { top, left, right };
      }),
    );
    if (seen.length === 1) {
      await page.keyboard.press('Enter');
      await expect(frame.locator('.live')).toHaveAttribute('data-status', /running|finished/);
    }
  }
  expect(await isOutside()).toBe(true);
  expect(seen.length).toBeGreaterThan(5);
  // The order of focus is that of sight: nothing leads far up again, but to the column on the right.
  const leaps = seen.filter(({ top, left }, index) => {
    const before = seen[index - 1];
    return before && top < before.top - 120 && left < before.right;
  });
  expect(leaps).toEqual([]);
  await page.keyboard.press('Shift+Tab');
  await expect.poll(isOutside).toBe(false);
});
