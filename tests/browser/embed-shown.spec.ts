/** What authors leave out of an embed is not shown, and all else is. */
import { expect, type Page, test } from '@playwright/test';
import { element, isReady, keepEvents, usePosts } from './support/embeds.ts';

const posts = usePosts();

/** What the race shows, by where it is. */
const parts = {
  title: '.widget h3',
  picture: '.picture',
  playBar: '.play-bar',
  settings: '.settings',
  takeaway: '.verdict-lines',
  provenance: '.provenance',
  menu: '.menu',
  guess: '.guess',
  tally: '.tally',
  credit: '.embed-credit',
};

type Part = keyof typeof parts;
const all = Object.keys(parts) as Part[];

async function shown(page: Page): Promise<string[]> {
  const frame = page.frameLocator('bn-widget iframe');
  await frame.locator('.live[data-live=true]').waitFor();
  return frame.locator('.embed').evaluate(
    (embed, places) =>
      Object.entries(places)
        .filter(([, place]) => embed.querySelector(place)?.checkVisibility())
        .map(([name]) => name),
    parts,
  );
}

const controls: readonly Part[] = ['settings', 'menu', 'guess', 'tally'];

const cases: readonly (readonly [attributes: string, left: readonly Part[]])[] = [
  ['', []],
  ...(['title', 'settings', 'takeaway', 'provenance', 'menu', 'guess'] as const).map(
    (part) => [`hide="${part}"`, [part]] as const,
  ),
  ['hide="menu,nonsense,guess"', ['menu', 'guess']],
  ['controls="min"', controls],
  ['controls="none"', ['playBar', ...controls]],
  ['controls="nonsense"', []],
  ['static="1"', ['playBar', ...controls]],
];

for (const [attributes, left] of cases) {
  test(`with ${attributes || 'no such attribute'} an embed shows all but ${left.join(', ') || 'nothing'} (M29)`, async ({
    page,
    baseURL,
  }) => {
    await posts.open(page, element(baseURL, attributes));
    expect(await shown(page)).toEqual(all.filter((part) => !left.includes(part)));
  });
}

test('a theme and a state that are changed are set without loading again; what is hidden later is (M7, M11, M29)', async ({
  page,
  baseURL,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'document' && request.url().includes('/embed/')) loaded.push(request.url());
  });
  await posts.open(page, element(baseURL), undefined, keepEvents);
  await isReady(page);
  const frame = page.frameLocator('bn-widget iframe');
  const set = (name: string, value: string) =>
    page.evaluate((pair) => document.querySelector('bn-widget')?.setAttribute(...pair), [name, value] as const);
  await set('theme', 'dark');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await set('state', 'step=12');
  await expect(frame.locator('.live')).toHaveAttribute('data-step', '12');
  await set('theme', 'light');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(loaded.length).toBe(1);
  await set('hide', 'title');
  await expect(frame.locator('html')).toHaveAttribute('data-hide', 'title');
  expect(loaded.length).toBe(2);
});
