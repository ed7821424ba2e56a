/**
 * What WordPress makes of an address on a line of its own, imitated in all that matters to a frame: it reads the page's
 * beginning for an oEmbed link, keeps of the answer one bare blockquote and one frame with a few attributes, locks the frame
 * in a sandbox with a secret in its hash, hides it, and shows it when a height comes with that secret.
 */
import { parseHTML } from 'linkedom';
import { post } from '../../browser/support/host.ts';
import { read } from './guide.ts';

const enough = 150_000;
const secret = 'Sg7ZkqPw2x';
const kept = ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'];

/** How releases of WordPress hide a frame that has not told its height. */
export const hidings = {
  clipped: 'position: absolute; clip: rect(1px, 1px, 1px, 1px);',
  invisible: 'position: absolute; visibility: hidden;',
} as const;

async function discover(site: string, address: string): Promise<string> {
  const page = await read(site, address.replace(site, ''));
  const { document } = parseHTML(page.slice(0, enough));
  const link = document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href');
  if (!link) throw new Error(`oembed: expected a link in the first ${enough} characters of ${address}`);
  return JSON.parse(await read(site, link.replace(site, ''))).html;
}

function filter(html: string, hiding: string): string {
  const { document } = parseHTML(`<body>${html}</body>`);
  const quote = document.querySelector('blockquote:has(+ iframe)');
  const frame = document.querySelector('iframe');
  const link = quote?.querySelector('a');
  if (!frame || !link) throw new Error(`oembed: expected a blockquote with a link, then a frame, got ${html}`);
  const attributes = kept.map((name) => [name, frame.getAttribute(name)]).filter(([, value]) => value !== null);
  const written = attributes.map(
    ([name, value]) => `${name}="${name === 'src' ? `${value}#?secret=${secret}` : value}"`,
  );
  return `<blockquote class="wp-embedded-content" data-secret="${secret}">${link.outerHTML}</blockquote>
<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="${hiding}" ${written.join(' ')} data-secret="${secret}"></iframe>`;
}

/** Shows the frame whose secret it is, as high as it asks, between 200 and 1000. */
const receiver = `<script>
  addEventListener('message', ({ source, data }) => {
    if (!data || data.secret !== '${secret}') return;
    document.querySelector('blockquote').style.display = 'none';
    const frame = document.querySelector('iframe');
    if (source !== frame.contentWindow) return;
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, Math.trunc(data.value)));
  });
</script>`;

/** A post with an address of the site on a line of its own. */
export async function wordPressPost(site: string, address: string, hiding: keyof typeof hidings): Promise<string> {
  return post(filter(await discover(site, address), hidings[hiding]) + receiver);
}
