/** What was released stays: every address answers, every link shows what it showed. */
import { expect, type Page, test } from '@playwright/test';
import { readBuild, readLock, digestOf as scriptDigest } from '../../scripts/embed-urls.mjs';
import { addressOf, digestOf, type GoldenState, goldenStates } from '../golden/golden.ts';
import { widgetNames } from './support/exercise.ts';

const released = [...readLock()];

const types: Readonly<Record<string, RegExp>> = {
  csv: /^text\/csv/,
  html: /^text\/html/,
  js: /^text\/javascript/,
  json: /^application\/json/,
  png: /^image\/png$/,
  svg: /^image\/svg/,
};

/** What is wrong with the answer to a released address; '' for nothing. */
async function faultOf(site: string, path: string, digest: string): Promise<string> {
  const response = await fetch(site + path, { redirect: 'manual' });
  const text = await response.text();
  const [, name] = path.match(/\/(?:embed\/v1\/\w+|\w+\/w)\/([\w-]+)\/$/) ?? [];
  const ending = path.match(/\.(\w+)$/)?.[1] ?? 'html';
  if (response.status !== 200) return `${path}: expected 200, got ${response.status}`;
  if (!types[ending]?.test(response.headers.get('content-type') ?? '')) return `${path}: expected ${ending}`;
  if (text === '') return `${path}: expected content, got none`;
  if (name && !text.includes(`data-widget="${name}"`)) return `${path}: expected the widget ${name}`;
  if (digest && scriptDigest(text) !== digest) {
    return `${path}: the bytes of a release never change: raise \`release\` in bundle.ts, keep this file under public/`;
  }
  if (digest && !response.headers.get('cache-control')?.includes('immutable')) return `${path}: expected immutable`;
  return '';
}

test('every released address answers with what it was released for (M18)', async ({ baseURL }) => {
  expect(released.length).toBeGreaterThan(300);
  const faults = await Promise.all(released.map(([path, digest]) => faultOf(baseURL ?? '', path, digest)));
  expect(faults.filter(Boolean)).toEqual([]);
});

test('what this build releases is in the lock; if not: npm run embed-urls (M18)', () => {
  const lock = readLock();
  expect([...readBuild().keys()].filter((path) => !lock.has(path))).toEqual([]);
});

/** Shows each address in turn, and says what came of it: code for the page. */
const shownAt = (searches: readonly string[]) => `(async () => {
  const widget = document.querySelector('[data-widget]');
  const live = () => widget.querySelector('.live');
  const until = async (isSo) => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 30));
  };
  await until(() => live()?.dataset.live === 'true');
  let handle;
  widget.addEventListener('bn:handle', (event) => { handle = event.detail; }, { once: true });
  widget.dispatchEvent(new CustomEvent('bn:ask'));
  const found = [];
  for (const search of ${JSON.stringify(searches)}) {
    // The first is in the address of the page.
    if (found.length > 0) handle.show(search);
    if (handle.status() === 'still') await handle.exportAs('csv');
    await until(() => ['paused', 'finished', 'still', 'failed'].includes(handle.status()));
    const { data } = await handle.exportAs('csv');
    await until(() => live().dataset.status === handle.status());
    const fingerprint = live().querySelector('.provenance')?.dataset.fingerprint;
    found.push({ outcome: live().dataset.outcome, data, changed: live().querySelector('.change')?.textContent ?? '', fingerprint });
  }
  return found;
})()`;

interface Shown {
  readonly outcome: string;
  readonly data: string;
  readonly changed: string;
  readonly fingerprint?: string;
}

async function show(page: Page, name: string, states: readonly GoldenState[]): Promise<Shown[]> {
  const searches = states.map(addressOf);
  await page.goto(`/embed/v1/en/${name}/${searches[0]}`);
  return page.evaluate<Shown[]>(shownAt(searches));
}

test('every widget has golden links (M19)', () => {
  for (const name of widgetNames) expect(goldenStates[name]?.length, name).toBeGreaterThanOrEqual(3);
});

for (const [name, states] of Object.entries(goldenStates)) {
  test(`${name}: released links show what they showed (M19)`, async ({ page }) => {
    test.setTimeout(180_000);
    const found = await show(page, name, states);
    const told = found.map(({ outcome, data, changed, fingerprint }, index) => ({
      sv: states[index]?.sv,
      search: states[index]?.search,
      outcome,
      numbers: digestOf(data),
      ...(fingerprint && { fingerprint }),
      changed,
    }));
    expect(told).toEqual(states.map((state) => ({ ...state, changed: '' })));
  });
}
