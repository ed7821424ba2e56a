/** Widgets on other people's pages: two real origins, the documented snippets. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, test } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { listen } from './support/complaints.ts';
import { element, heardBy, keepEvents, train, usePosts } from './support/embeds.ts';
import { atRest } from './support/measured.ts';
import { watchStorage } from './support/touched.ts';

const posts = usePosts();

test('the loader brings the widget: sandboxed, of its height, without the link, without complaints (M1)', async ({
  page,
  baseURL,
}) => {
  const complaints = listen(page);
  await posts.open(page, element(baseURL));
  const frame = page.frameLocator('bn-widget iframe');
  await expect(page.locator('bn-widget a')).toBeHidden();
  await train(frame);
  const [child] = page.frames().slice(1);
  expect(await child?.evaluate(() => self.origin)).toBe('null');
  const height = (place: Locator) => place.evaluate((it) => it.getBoundingClientRect().height);
  const lack = async () => (await height(frame.locator('.embed'))) - (await height(page.locator('bn-widget iframe')));
  await expect.poll(async () => Math.abs(await lack())).toBeLessThanOrEqual(1);
  expect(complaints).toEqual([]);
});

const modes = {
  'no sandbox': '',
  'scripts only': 'sandbox="allow-scripts"',
  'the sandbox of WordPress': 'sandbox="allow-scripts" security="restricted"',
};

test('in every sandbox the engine starts, and the bits are those of the site; with its headers no frame has its origin (M2, M31)', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const bare = await serve('dist', { headers: { 'content-security-policy': '' } });
  await page.goto('/en/w/race/?step=40');
  await expect(page.locator('.live')).toHaveAttribute('data-step', '40');
  await expect(page.locator('.live')).toHaveAttribute('data-status', 'paused');
  const expected = (await atRest(() => page.locator('.provenance').getAttribute('data-fingerprint'))) ?? 'none';
  for (const [origin, sandbox] of [[bare.url, ''], ...Object.values(modes).map((mode) => [baseURL, mode])]) {
    await posts.open(page, `<iframe ${sandbox} src="${origin}/embed/v1/en/race/" width="700" height="800"></iframe>`);
    await train(page.frameLocator('iframe'), expected);
    // Without headers and without a sandbox it has the origin of the site; with either, none.
    expect(await page.frames()[1]?.evaluate(() => self.origin)).toBe(origin === bare.url ? bare.url : 'null');
  }
  await bare.close();
});

test('under a strict policy with Trusted Types nothing is violated (M4)', async ({ page, baseURL }) => {
  const complaints = listen(page);
  const policy = `default-src 'none'; script-src ${baseURL}; frame-src ${baseURL}; img-src 'self' data:; require-trusted-types-for 'script'`;
  await posts.open(page, element(baseURL).replace('<img', '<b').replace('400"></a>', '400">The race</b></a>'), {
    'content-security-policy': policy,
  });
  await train(page.frameLocator('bn-widget iframe'));
  expect(complaints.filter((complaint) => !complaint.includes('inline style'))).toEqual([]);
});

test('where no script may run, the link and the picture stand (M5)', async ({ page, baseURL }) => {
  await posts.open(page, element(baseURL), { 'content-security-policy': "script-src 'none'" });
  await expect(page.locator('bn-widget a img')).toBeVisible();
  await expect(page.locator('bn-widget iframe')).toHaveCount(0);
  expect((await new AxeBuilder({ page }).include('bn-widget').analyze()).violations).toEqual([]);
});

test('forged messages change neither height nor state: ten thousand to the frame, as many to the host (M6)', async ({
  page,
  baseURL,
}) => {
  await posts.open(page, `${element(baseURL)}<iframe id="stranger" srcdoc="<p>A stranger</p>"></iframe>`);
  const frame = page.frameLocator('bn-widget iframe');
  await train(frame);
  const before = await atRest(() => page.locator('bn-widget iframe').boundingBox());
  const complaints = listen(page);
  await page.evaluate(async () => {
    const stranger = document.querySelector<HTMLIFrameElement>('#stranger')?.contentWindow as Window &
      typeof globalThis;
    const { shadowRoot } = document.querySelector('bn-widget') as HTMLElement;
    const widget = shadowRoot?.querySelector('iframe')?.contentWindow as Window;
    const types = ['hello', 'ready', 'resize', 'state', 'error', 'reply', 'port', 'set', 'reset', 'play', 'export'];
    const values = [null, 0, -1, Number.NaN, 1e308, '', '<img src=x onerror=alert(1)>', [], {}, { height: 9999 }];
    for (let i = 0; i < 10_000; i++) {
      const d = { height: 9999, state: { step: 3, learningRate: values[i % values.length] }, theme: 'dark' };
      const forged =
        i % 3 === 0 ? values[i % values.length] : { ch: 'bn-embed', v: 1, t: types[i % types.length], id: i, d };
      window.postMessage(forged, '*');
      const { port2 } = new MessageChannel();
      Object.assign(stranger, { widget, forged });
      (stranger as unknown as { eval: (code: string) => void }).eval('widget.postMessage(forged, "*")');
      if (i % 100 === 0) widget.postMessage({ ch: 'bn-embed', v: 1, t: 'port' }, '*', [port2]);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  expect(await page.locator('bn-widget iframe').boundingBox()).toEqual(before);
  await expect(frame.locator('.live')).toHaveAttribute('data-step', '40');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'auto');
  expect(complaints).toEqual([]);
});

test('the element answers: state, play, pause, reset, files; set makes it legal (M7)', async ({ page, baseURL }) => {
  await posts.open(page, element(baseURL, 'state="learningRate=0.3"'));
  const found = await page.evaluate(async () => {
    type Widget = HTMLElement & {
      ready: Promise<{ widget: string; state: unknown }>;
      getState(): Promise<unknown>;
      setState(state: unknown): Promise<unknown>;
      reset(): Promise<unknown>;
      exportAs(kind: string): Promise<{ type: string; data: string }>;
    };
    const widget = document.querySelector<Widget>('bn-widget');
    if (!widget) throw new Error('no widget');
    await customElements.whenDefined('bn-widget');
    const { widget: name, state } = await widget.ready;
    await widget.setState({ learningRate: 99, step: 12, nonsense: '<b>' });
    const set = await widget.getState();
    const bibtex = await widget.exportAs('bibtex');
    const wrong = await widget.exportAs('exe').catch((error: Error) => error.message);
    await widget.reset();
    return { name, state, set, bibtex: bibtex.data, wrong, reset: await widget.getState() };
  });
  expect(found).toMatchObject({
    name: 'race',
    state: { learningRate: '0.3' },
    set: { learningRate: '1', step: '12' },
    reset: {},
  });
  expect(found.bibtex).toContain('@online');
  expect(found.wrong).toContain('expected one of');
});

test('two loaders, and two versions of it: one element, no complaint (M10)', async ({ page, baseURL }) => {
  const complaints = listen(page);
  await posts.open(
    page,
    `${element(baseURL)}<script async src="${baseURL}/embed/v1/loader.js"></script><script async src="${baseURL}/embed/v1.0.0/loader.js"></script>`,
  );
  await train(page.frameLocator('bn-widget iframe'));
  await expect(page.locator('bn-widget iframe')).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('the theme follows the host without loading again (M11)', async ({ page, baseURL }) => {
  await posts.open(page, element(baseURL, 'theme="host"'));
  const frame = page.frameLocator('bn-widget iframe');
  await train(frame);
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.locator('.live')).toHaveAttribute('data-step', '40');
  expect(await frame.locator('html').evaluate((root) => getComputedStyle(root).colorScheme)).toBe('normal');
});

test('an unknown widget keeps the link, and one error says what there is (M12)', async ({ page, baseURL }) => {
  await posts.open(page, keepEvents + element(baseURL, '', 'no-such'));
  await expect
    .poll(async () => (await heardBy(page, 'error')).map(({ detail }) => detail))
    .toEqual([{ code: 'unknown-widget', message: expect.stringContaining('race') }]);
  await expect(page.locator('bn-widget a img')).toBeVisible();
});

test('an embed stores nothing, asks for nothing elsewhere, in few requests of little weight (M13)', async ({
  page,
  baseURL,
  context,
}) => {
  const asked: string[] = [];
  let bytes = 0;
  page.on('request', (request) => asked.push(request.url()));
  page.on('response', (response) => {
    // As sent: the server zips what can be zipped.
    if (response.url().startsWith(baseURL ?? '')) bytes += Number(response.headers()['content-length'] ?? 0);
    if (response.headers()['set-cookie']) asked.push(`a cookie from ${response.url()}`);
  });
  const touched = await watchStorage(page);
  await posts.open(page, `<iframe src="${baseURL}/embed/v1/en/race/" width="700" height="800"></iframe>`);
  await page.frameLocator('iframe').locator('.live[data-live=true]').waitFor();
  const requests = asked.filter((url) => url.startsWith(baseURL ?? ''));
  expect(requests.length).toBeLessThanOrEqual(6);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(80_000);
  await train(page.frameLocator('iframe'));
  expect(await touched(page.frames()[1])).toEqual([]);
  expect(
    asked.filter((url) => !url.startsWith(baseURL ?? '') && !url.startsWith(posts.url()) && !/^(data|blob):/.test(url)),
  ).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('without the code for training the still stays, with one sentence (M14)', async ({ page, baseURL }) => {
  await page.route('**/_astro/worker-*.js', (route) => route.abort());
  await posts.open(
    page,
    `<iframe sandbox="allow-scripts" src="${baseURL}/embed/v1/zh/race/" width="700" height="800"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await frame.locator('.live[data-live=true]').waitFor();
  await frame.locator('.play').click();
  await expect(frame.locator('.failure')).toBeVisible();
  await expect(frame.locator('.picture svg.figure:visible')).toHaveCount(1);
});
