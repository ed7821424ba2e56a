/** Whatever a frame is told, it shows something legal, and nobody else notices. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { createRandom, pick, randomQuery } from '../support/wild.ts';
import { listen } from './support/complaints.ts';
import { element, train, usePosts } from './support/embeds.ts';
import { widgetNames } from './support/exercise.ts';
import { handshake } from './support/handshake.ts';
import { atRest } from './support/measured.ts';

const posts = usePosts();

/** Queries for each widget, a thousand in all. */
const perWidget = Math.ceil(1000 / widgetNames.length);

const settingsOf = (name: string): string[] =>
  Object.keys(JSON.parse(readFileSync(`dist/embed/v1/en/${name}/schema.json`, 'utf8')).state);

/** Elements that no widget has. */
const foreign = '.live :is(img, iframe, script, b, object, embed, [onerror], [onload])';

/** Shows each address without loading again. @returns those that did not become legal */
const showAll = (page: Page, queries: readonly string[]) =>
  page.evaluate(async (all) => {
    interface Handle {
      show(search: string): void;
      search(): string;
      change(): string;
    }
    const widget = document.querySelector('[data-widget]') as HTMLElement;
    let handle: Handle | undefined;
    widget.addEventListener('bn:handle', (event) => {
      handle = (event as CustomEvent<Handle>).detail;
    });
    widget.dispatchEvent(new CustomEvent('bn:ask'));
    if (!handle) throw new Error('expected a widget that answers');
    const illegal: string[] = [];
    for (const [index, query] of all.entries()) {
      handle.show(query);
      const made = handle.search();
      handle.show(made);
      if (handle.change() !== '' || handle.search() !== made) illegal.push(query);
      // Some of them are looked at.
      if (index % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return illegal;
  }, queries);

for (const [number, name] of widgetNames.entries()) {
  test(`${name}: ${perWidget} wild addresses without loading again, each made legal, no markup in it (U2, M6)`, async ({
    page,
  }) => {
    const complaints = listen(page);
    const random = createRandom(100 + number);
    const settings = settingsOf(name);
    const queries = Array.from({ length: perWidget }, () => randomQuery(random, settings));
    await page.goto(`/embed/v1/${pick(random, ['en', 'zh'])}/${name}/${queries[0]}`);
    await page.locator('.live[data-live=true]').waitFor();
    expect(await showAll(page, queries)).toEqual([]);
    expect(await page.locator(foreign).count()).toBe(0);
    expect(await page.locator('.embed').innerText()).not.toMatch(/NaN(?!”)|undefined|\[object/);
    expect(complaints).toEqual([]);
  });
}

/** Sends ten thousand messages through a port, and waits after each thousand until the frame has read them. */
const misuse = async () => {
  interface Embedded {
    port: MessagePort;
    say(type: unknown, data?: unknown, id?: unknown): void;
    ask(type: string, data?: unknown): Promise<{ state: unknown }>;
  }
  const { port, say, ask } = (window as unknown as { embedded: Embedded }).embedded;
  const types = [
    'port',
    'get',
    'set',
    'theme',
    'play',
    'pause',
    'reset',
    'export',
    'hello',
    'ready',
    'resize',
    'error',
  ];
  const markup = '<img src=x onerror=alert(1)>';
  const values = [null, undefined, 0, -1, Number.NaN, 1e308, '', markup, [], {}, true, 'x'.repeat(5000), new Date(0)];
  const keys = ['learningRate', 'depth', 'task', 'step', 'seed', 'pace', '__proto__', 'constructor', markup, ''];
  let random = 1;
  const any = <T>(all: readonly T[]): T => {
    random = (random * 48271) % 2147483647;
    return all[random % all.length] as T;
  };
  for (let i = 0; i < 10_000; i++) {
    const state = { [any(keys)]: any(values), [any(keys)]: any(values) };
    const kind = any(['exe', markup, '__proto__', 'bibtex', ...values]);
    if (i % 4 === 0) port.postMessage(any([...values, { ch: 'bn-embed', v: any(values), t: any(types) }]));
    else
      say(any([...types, ...values]), any([{ state, kind, theme: any(values), height: 9999 }, ...values]), any(values));
    if (i % 1000 === 999) await ask('get');
  }
  return (await ask('reset')).state;
};

test('ten thousand messages through the port: no error, no markup, a sibling unmoved; then it works (M6)', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await posts.open(page, element(baseURL, 'load="eager" height="900"'), undefined, handshake);
  const sibling = page.frameLocator('bn-widget iframe');
  await train(sibling);
  const before = await atRest(() => page.locator('bn-widget iframe').evaluate((frame) => frame.clientHeight));
  const complaints = listen(page);
  await page.evaluate(`embed('${baseURL}/embed/v1/en/race/', { id: 'misused', sandbox: 'allow-scripts' })
    .then((embedded) => { window.embedded = embedded; })`);
  expect(await page.evaluate(misuse)).toEqual({});
  const frame = page.frameLocator('#misused');
  expect(await frame.locator(foreign).count()).toBe(0);
  await expect(sibling.locator('.live')).toHaveAttribute('data-step', '40');
  expect(await page.locator('bn-widget iframe').evaluate((each) => each.clientHeight)).toBe(before);
  await page.locator('#misused').scrollIntoViewIfNeeded();
  // To its end: how far it trained meanwhile is chance, and in between only steps where an answer ended have fingerprints.
  const slider = frame.getByRole('slider', { name: 'Step' });
  await slider.fill((await slider.getAttribute('max')) ?? '');
  await expect(frame.locator('.live')).toHaveAttribute('data-status', 'finished');
  await expect(frame.locator('.provenance')).toHaveAttribute('data-fingerprint', /./);
  expect(complaints).toEqual([]);
});
