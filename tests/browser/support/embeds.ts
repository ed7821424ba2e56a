/** Posts on other people's sites that hold embeds: what the embed tests share. */
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { type Host, post, startHost } from './host.ts';

/** Serves posts for the tests of one file. */
export function usePosts() {
  let host: Host;
  let count = 0;
  test.beforeAll(async () => {
    host = await startHost();
  });
  test.afterAll(() => host.close());
  const put = (body: string, head?: string, headers?: Record<string, string>): string => {
    count += 1;
    return host.put(`/post-${count}/`, { html: post(body, head), ...(headers && { headers }) });
  };
  return {
    url: () => host.url,
    /** Serves a post with this body. @returns its address */
    put,
    /** Opens a post with this body. */
    async open(page: Page, body: string, headers?: Record<string, string>, head?: string): Promise<void> {
      await page.goto(put(body, head, headers));
    },
  };
}

const fallback = '<a href="https://example.org/en/w/race/"><img alt="The race" width="600" height="400"></a>';

/** The element with its loader. */
export const element = (site: string | undefined, attributes = '', name = 'race') =>
  `<bn-widget name="${name}" ${attributes}>${fallback}</bn-widget><script async src="${site}/embed/v1/loader.js"></script>`;

/** Keeps what the elements of a post say, from the start: code for its head. */
export const keepEvents = `<script>window.heard = [];
  for (const type of ['ready', 'state', 'resize', 'visible', 'error'])
    addEventListener('bn-' + type, ({ detail }) => heard.push({ type, detail, at: performance.now() }));</script>`;

interface Heard {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Milliseconds since the post began to load. */
  readonly at: number;
}

export const heardBy = async (page: Page, type: string): Promise<Heard[]> =>
  (await page.evaluate<Heard[]>('heard')).filter((event) => event.type === type);

/** The one element of a post has said that it is ready. */
export const isReady = (page: Page) => expect.poll(async () => (await heardBy(page, 'ready')).length).toBe(1);

/** Trains the race in a frame up to a step, and expects its bits. */
export async function train(frame: FrameLocator, fingerprint: string | RegExp = /./): Promise<void> {
  await frame.locator('.live[data-live=true]').waitFor();
  await frame.getByRole('slider', { name: 'Step' }).fill('40');
  await expect(frame.locator('.live')).toHaveAttribute('data-status', 'paused');
  await expect(frame.locator('.live')).toHaveAttribute('data-step', '40');
  await expect(frame.locator('.provenance')).toHaveAttribute('data-fingerprint', fingerprint);
}
