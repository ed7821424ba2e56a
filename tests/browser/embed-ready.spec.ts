/** What the element's promises come to when there is no widget, or no element any more. */
import { expect, test } from '@playwright/test';
import { listen } from './support/complaints.ts';
import { element, usePosts } from './support/embeds.ts';

const posts = usePosts();

test('ready is refused with what there is, or because it was removed; put back it answers; unheard it is no error (M7, M12)', async ({
  page,
  baseURL,
}) => {
  const complaints = listen(page);
  await posts.open(page, element(baseURL, 'load="eager"'));
  const found = await page.evaluate(`(async () => {
    await customElements.whenDefined('bn-widget');
    const original = document.querySelector('bn-widget');
    const copy = () => original.cloneNode(true);
    const said = (promise) => promise.then(({ widget }) => widget, ({ message }) => message);

    const unheard = copy();
    unheard.setAttribute('name', 'nobody-asks');
    document.body.prepend(unheard);

    const unknown = copy();
    unknown.setAttribute('name', 'no-such');
    const question = said(unknown.getState());
    document.body.prepend(unknown);
    const late = said(unknown.ready);

    const gone = copy();
    document.body.prepend(gone);
    const pending = said(gone.ready);
    gone.remove();

    const refusals = [await question, await late, await pending];
    document.body.prepend(gone);
    return [...refusals, await said(gone.ready)];
  })()`);
  const list = expect.stringMatching(/^expected one of .*\brace\b/);
  expect(found).toEqual([list, list, 'bn-widget was removed', 'race']);
  expect(complaints).toEqual([]);
});
