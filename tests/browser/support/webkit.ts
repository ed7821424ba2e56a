import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemWebKit } from '../../../scripts/programs.mjs';
import type { EngineBrowser, Skipped } from './engine.ts';
import type { Key } from './keyboard.ts';
import { freePort } from './port.ts';

type WebKitPrograms = NonNullable<ReturnType<typeof systemWebKit>>;

const timeout = 30_000;
/** Code that runs in the page gives up on its own, and says what it waited for. */
const patience = 180_000;

const settings = {
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  // Its sandbox needs user namespaces, which containers seldom have; only our own pages are opened.
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
};

/** WebKitGTK needs a display; this one is in memory. It names the free display number that it took. */
async function openDisplay(program: string): Promise<{ display: string; process: ChildProcess }> {
  const args = ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'];
  const server = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number] = await once(server.stdout, 'data', { signal: AbortSignal.timeout(timeout) });
  return { display: `:${String(number).trim()}`, process: server };
}

interface Answer {
  readonly value: unknown;
}

async function request<T>(method: string, url: string, body?: object): Promise<T> {
  const init = { method, signal: AbortSignal.timeout(patience), ...(body ? { body: JSON.stringify(body) } : {}) };
  const response = await fetch(url, init);
  const { value } = (await response.json()) as Answer;
  if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value as T;
}

async function waitUntilReady(driver: string): Promise<void> {
  const deadline = Date.now() + timeout;
  while (!(await request('GET', `${driver}/status`).catch(() => undefined))) {
    if (Date.now() > deadline) throw new Error('WebKitWebDriver does not answer');
    await sleep(50);
  }
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}

const openSession = (driver: string, binary: string) =>
  request<Session>('POST', `${driver}/session`, {
    capabilities: {
      alwaysMatch: {
        timeouts: { script: patience, pageLoad: timeout },
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      },
    },
  });

/** WebDriver passes no rejection on, so the outcome is boxed. */
const boxed = (expression: string) => `
  const done = arguments[arguments.length - 1];
  (async () => (${expression}))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;

interface Outcome<T> {
  readonly value: T;
  readonly error?: string;
}

async function evaluate<T>(session: string, expression: string): Promise<T> {
  const body = { script: boxed(expression), args: [] };
  const { value, error } = await request<Outcome<T>>('POST', `${session}/execute/async`, body);
  if (error !== undefined) throw new Error(error);
  return value;
}

/** Keys as WebDriver writes them. */
const keys: Readonly<Record<Key, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  ' ': ' ',
  Home: '\uE011',
  ArrowRight: '\uE014',
};

function press(session: string, key: Key): Promise<void> {
  const strokes = ['keyDown', 'keyUp'].map((type) => ({ type, value: keys[key] }));
  return request('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions: strokes }] });
}

/** Plain WebDriver tells of no error: the page keeps its own from the moment it has loaded. What comes before is lost. */
const listen = `(() => {
  window.errors = [];
  addEventListener('error', ({ message }) => window.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => window.errors.push(String(reason)));
  const { error } = console;
  console.error = (...all) => { window.errors.push(all.join(' ')); error.apply(console, all); };
})()`;

interface Running {
  readonly driver: string;
  stop(): Promise<void>;
}

async function startDriver(programs: WebKitPrograms): Promise<Running> {
  const home = await mkdtemp(join(tmpdir(), 'webkit-'));
  const screen = await openDisplay(programs.display);
  const port = await freePort();
  const env = { ...process.env, ...settings, HOME: home, DISPLAY: screen.display };
  const driver = spawn(programs.driver, [`--port=${port}`], { stdio: 'ignore', env });
  const stop = async () => {
    driver.kill();
    screen.process.kill();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { driver: `http://127.0.0.1:${port}`, stop };
}

async function connect({ driver, stop }: Running, binary: string): Promise<EngineBrowser> {
  await waitUntilReady(driver);
  const { sessionId, capabilities } = await openSession(driver, binary);
  const session = `${driver}/session/${sessionId}`;
  return {
    version: `WebKitGTK/${capabilities.browserVersion}`,
    async goto(url) {
      await request('POST', `${session}/url`, { url });
      await evaluate(session, listen);
    },
    evaluate: (expression) => evaluate(session, expression),
    press: (key) => press(session, key),
    errors: () => evaluate(session, '(window.errors ?? []).splice(0)'),
    close: async () => {
      await request('DELETE', session).catch(() => undefined);
      await stop();
    },
  };
}

/** WebKitGTK over plain WebDriver: its driver and its test browser come with the system's packages. */
export async function openWebKit(): Promise<EngineBrowser | Skipped> {
  const programs = systemWebKit();
  if (!programs) return { skipped: 'no WebKitWebDriver, MiniBrowser or Xvfb on this machine' };
  const running = await startDriver(programs);
  try {
    return await connect(running, programs.browser);
  } catch (error) {
    await running.stop();
    throw error;
  }
}
