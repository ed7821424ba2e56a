/** What the dialog gives authors to paste, for the state that is shown. */
import { expect, type Page, test } from '@playwright/test';
import { train, usePosts } from './support/embeds.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
const posts = usePosts();

/** Opens the dialog on a figure's own page: the first click. */
async function openDialog(page: Page, address: string) {
  await page.goto(address);
  await page.locator('.live[data-live=true]').waitFor();
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  const dialog = page.locator('.embed-dialog');
  return {
    dialog,
    choose: (kind: string) => dialog.getByRole('radio', { name: kind, exact: true }).check(),
    async copied(): Promise<string> {
      await dialog.getByRole('button', { name: /^Cop/ }).click();
      await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
      return page.evaluate(() => navigator.clipboard.readText());
    },
    /** Where the PNG is, and what its bytes begin with. */
    async png(): Promise<{ path: string; head: string }> {
      const address = await dialog.locator('a[download]').evaluate((link: HTMLAnchorElement) => link.href);
      const { pathname } = new URL(address);
      const bytes = await (await page.request.get(pathname)).body();
      return { path: pathname, head: bytes.subarray(1, 4).toString() };
    },
  };
}

test('with two clicks the state that is shown is copied, and a post that holds the code shows it (M28)', async ({
  page,
}) => {
  const { copied } = await openDialog(page, '/en/w/race/?learningRate=0.3&seed=3&step=40');
  await expect.poll(copied).toContain('state="learningRate=0.3&#38;seed=3&#38;step=40"');
  const code = await copied();
  await posts.open(page, code);
  await train(page.frameLocator('bn-widget iframe'));
  const state = await page.evaluate(`document.querySelector('bn-widget').getState()`);
  expect(state).toEqual({ learningRate: '0.3', seed: '3', step: '40' });
});

test('each kind of code carries the state, and the preview shows it (M28)', async ({ page }) => {
  const { dialog, choose, copied } = await openDialog(page, '/en/w/race/?seed=3&step=40');
  for (const [kind, wanted] of [
    ['HTML', /<bn-widget name="race" .*seed=3&#38;step=40/],
    ['Frame only', /<iframe src="[^"]*\/embed\/v1\/en\/race\/\?seed=3&#38;step=40"/],
    ['Picture and link', /<a href="[^"]*\/en\/w\/race\/\?seed=3&#38;step=40"><img src="[^"]*\/static\.svg"/],
    ['Markdown', /^\[!\[.+\]\([^)]*\/static\.svg\)\]\([^)]*\/en\/w\/race\/\?seed=3&step=40\)$/],
  ] as const) {
    await choose(kind);
    await expect.poll(copied).toMatch(wanted);
  }
  await dialog.getByRole('button', { name: 'Preview' }).click();
  const preview = dialog.frameLocator('iframe').locator('.live');
  await expect(preview).toHaveAttribute('data-step', '40');
});

test('a picture is of the state that has a name; of any other the dialog says that it is not; a PNG is there (M28)', async ({
  page,
}) => {
  const other = await openDialog(page, '/en/w/race/?seed=3&step=40');
  await other.choose('Picture and link');
  await expect(other.dialog).toContainText('at its first settings');
  await expect.poll(other.png).toEqual({ path: '/embed/v1/en/race/static.png', head: 'PNG' });

  const named = await openDialog(page, '/en/w/race/?learningRate=1');
  await named.choose('Picture and link');
  await expect(named.dialog).not.toContainText('at its first settings');
  const path = '/embed/v1/en/race/learning-rate-1/static.png';
  await expect.poll(named.png).toEqual({ path, head: 'PNG' });
  await expect.poll(named.copied).toContain(`${path}"`);
});
