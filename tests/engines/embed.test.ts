/**
 * Embeds in Firefox and WebKit: the core of what tests/browser/embed*.spec.ts asks of Chromium. Their drivers only reach the
 * post, not the frames in it, so all of it is asked through the messages that any host has. Not here: focus and Tab, which
 * plain WebDriver sends to the top document alone; workers of a frame, which it does not list; print and forced colors.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineBrowser } from '../browser/support/engine.ts';
import { engineNames } from '../browser/support/engine.ts';
import { handshake } from '../browser/support/handshake.ts';
import { type Host, post, startHost } from '../browser/support/host.ts';
import { digestOf, goldenStates } from '../golden/golden.ts';
import { useEngine, useSite } from './engine.ts';

const site = useSite();
let host: Host;

beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());

const golden = goldenStates.race?.find(({ search }) => search === '?seed=7&step=40');

const sandboxes = {
  'no sandbox': {},
  'scripts only': { sandbox: 'allow-scripts' },
  'the sandbox of WordPress': { sandbox: 'allow-scripts', security: 'restricted' },
};

const open = (browser: EngineBrowser, name: string, body: string) =>
  browser.goto(host.put(`/${name}/`, { html: post(body, handshake) }));

const element = (attributes = '') =>
  `<bn-widget name="race" ${attributes}><a href="https://example.org/">The race</a></bn-widget><script async src="${site()}/embed/v1/loader.js"></script>`;

/** WordPress's handling of a provider it does not know, in its essentials. */
const wordPress = () => `<blockquote>The race</blockquote>
  <iframe sandbox="allow-scripts" security="restricted" width="600" height="600" style="position:absolute;clip:rect(1px,1px,1px,1px)"
    src="${site()}/embed/v1/en/race/#?secret=abc"></iframe>
  <script>
    window.told = new Promise((resolve) => addEventListener('message', ({ source, data }) => {
      const frame = document.querySelector('iframe');
      if (source === frame.contentWindow && data?.secret === 'abc' && data.message === 'height') resolve(data.value);
    }));
  </script>`;

describe.each(engineNames)('%s', (name) => {
  const engine = useEngine(name);

  it('the loader brings the widget; it answers, follows the theme and resizes (M1, M7, M11, M16)', async (context) => {
    const browser = engine(context);
    await open(
      browser,
      'element',
      `${element('theme="host"')}<script>
      window.sizes = []; addEventListener('bn-resize', ({ detail }) => sizes.push(detail.height));</script>`,
    );
    const found = await browser.evaluate<Record<string, unknown>>(`(async () => {
      const widget = document.querySelector('bn-widget');
      await customElements.whenDefined('bn-widget');
      const { widget: name } = await widget.ready;
      const state = await widget.setState({ learningRate: 99, step: 12, nonsense: '<b>' });
      const early = sizes.length;
      const frame = widget.shadowRoot.querySelector('iframe');
      const src = frame.src;
      const isTold = frame.offsetHeight === sizes.at(-1);
      const wide = sizes.at(-1);
      widget.style.width = '320px';
      document.documentElement.classList.add('dark');
      while (sizes.at(-1) === wide) await new Promise((resolve) => setTimeout(resolve, 50));
      return { name, state, early, isTold, links: [...widget.querySelectorAll('a')].filter((link) => link.getClientRects().length).length, isTaller: sizes.at(-1) > wide,
        isSame: frame === widget.shadowRoot.querySelector('iframe') && frame.src === src };
    })()`);
    expect(found).toEqual({
      name: 'race',
      state: { learningRate: '1', step: '12' },
      early: expect.toSatisfy((count: number) => count <= 2),
      isTold: true,
      links: 0,
      isTaller: true,
      isSame: true,
    });
  });

  for (const [sandbox, attributes] of Object.entries(sandboxes)) {
    it(`with ${sandbox} the engine starts, with the numbers released (M2, M19)`, async (context) => {
      const browser = engine(context);
      await open(browser, 'sandbox', '');
      const { origin, csv } = await browser.evaluate<{ origin: string; csv: string }>(`(async () => {
        const { ask, origin } = await embed('${site()}/embed/v1/en/race/', ${JSON.stringify(attributes)});
        await ask('set', { state: { seed: 7, step: 40 } });
        return { origin, csv: (await ask('export', { kind: 'csv' })).data };
      })()`);
      // The site's own headers take its origin from a frame that nobody put into a sandbox (M31).
      expect(origin).toBe('null');
      expect(digestOf(csv)).toBe(golden?.numbers);
    });
  }

  it('WordPress hears the height at once (M3)', async (context) => {
    const browser = engine(context);
    await open(browser, 'wordpress', wordPress());
    expect(await browser.evaluate<number>('told')).toBeGreaterThan(200);
  });

  it('forged messages change nothing (M6)', async (context) => {
    const browser = engine(context);
    await open(
      browser,
      'forged',
      `${element('state="step=12"')}<iframe id="stranger" srcdoc="<p>A stranger</p>"></iframe>`,
    );
    const found = await browser.evaluate<Record<string, unknown>>(`(async () => {
      const widget = document.querySelector('bn-widget');
      await customElements.whenDefined('bn-widget');
      await widget.ready;
      const frame = widget.shadowRoot.querySelector('iframe');
      const before = frame.offsetHeight;
      const stranger = document.querySelector('#stranger').contentWindow;
      stranger.victim = frame.contentWindow;
      const types = ['hello', 'ready', 'resize', 'state', 'error', 'reply', 'set', 'reset', 'play'];
      for (let i = 0; i < 2000; i++) {
        const forged = { ch: 'bn-embed', v: 1, t: types[i % types.length], id: i, d: { height: 9999, state: { step: 3 } } };
        window.postMessage(forged, '*');
        stranger.eval('victim.postMessage(' + JSON.stringify(forged) + ', "*")');
      }
      stranger.eval('victim.postMessage({ ch: "bn-embed", v: 1, t: "port" }, "*", [new MessageChannel().port2])');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { isSame: frame.offsetHeight === before, state: await widget.getState() };
    })()`);
    expect(found).toEqual({ isSame: true, state: { step: '12' } });
  });
});
