/** The frame's side of an embed: its look, its height, and the commands of a host that proved to be the parent. */
import type { askEvent, ExportKind, handleEvent, WidgetHandle } from '../takeaway/handle.ts';
import { otherDialects, wordPress } from './dialects.ts';
import { type ErrorCode, type FrameType, hostTypes, type Message, message, readMessage } from './protocol.ts';
import { watchHeight } from './size.ts';

// Not imported as values: this script then stands in the document itself. The types keep them equal.
const handed: typeof handleEvent = 'bn:handle';
const asking: typeof askEvent = 'bn:ask';

/** How long a loader may take to answer before heights are told in other dialects. */
const loaderPatienceMs = 300;
const stateIntervalMs = 250;
/** How long a widget in sight may take to answer. */
const widgetPatienceMs = 8000;
const themes = ['auto', 'light', 'dark'];

/** Starts the frame's side; in a window of its own there is nobody to talk to. */
export function startFrame(widget: HTMLElement, content: HTMLElement): void {
  if (window.parent === window) return;
  const host = createHost();
  watchHeight(content, host.resize);
  const { expectAnswer } = watchWidget(widget, host);
  const observer = new IntersectionObserver((entries) => {
    const visible = entries.at(-1)?.isIntersecting ?? false;
    host.tell('visible', { visible });
    if (visible) expectAnswer();
  });
  observer.observe(content);
  if (document.documentElement.dataset.present === '') giveBackKeys();
}

/** On a slide Esc gives the keys back to the deck, so that arrows turn slides again; in a dialog it closes that first. */
function giveBackKeys(): void {
  addEventListener('keydown', ({ key, target }) => {
    if (key === 'Escape' && !(target as Element).closest('dialog[open]')) parent.focus();
  });
}

type Host = ReturnType<typeof createHost>;

/** The page around this one. What is told before it answers is kept, the latest of each kind. */
function createHost() {
  const address = new URL(location.href);
  const kept = new Map<FrameType, Message<FrameType>>();
  let port: MessagePort | undefined;
  let height = 0;
  let hear: (message: Message<(typeof hostTypes)[number]>) => void = () => {};
  const broadcast = (data: unknown) => parent.postMessage(data, '*');
  const tell = (type: FrameType, data?: Message<string>['d'], id?: number) => {
    const said = message(type, data, id);
    if (port) port.postMessage(said);
    else kept.set(type, said);
  };
  const sayDialects = () => {
    if (port || height === 0) return;
    for (const dialect of otherDialects) if (dialect.isSpoken(address)) broadcast(dialect.say(height, address));
  };

  addEventListener('message', ({ source, data, ports: [offered] }) => {
    // Only the parent may speak, and its first port stays.
    if (source !== parent || port || !offered || readMessage(data, ['port'])?.t !== 'port') return;
    port = offered;
    port.onmessage = (event) => {
      const heard = readMessage(event.data, hostTypes);
      if (heard) hear(heard);
    };
    for (const said of kept.values()) port.postMessage(said);
    kept.clear();
  });
  broadcast(message('hello'));
  setTimeout(sayDialects, loaderPatienceMs);

  return {
    tell,
    resize(next: number) {
      const isFirst = height === 0;
      height = next;
      tell('resize', { height });
      if (wordPress.isSpoken(address)) broadcast(wordPress.say(height, address));
      if (!isFirst) sayDialects();
    },
    listen(listener: typeof hear) {
      hear = listener;
    },
  };
}

/** Joins the widget to the host. */
function watchWidget(widget: HTMLElement, host: Host) {
  let handle: WidgetHandle | undefined;
  let isDue = false;
  let told: string | undefined;
  const state = () => Object.fromEntries(new URLSearchParams(handle?.search() ?? ''));
  const tellState = () => {
    isDue = false;
    const now = handle?.search() ?? '';
    if (now !== told) host.tell('state', { state: state() });
    told = now;
  };
  const tellError = createTeller(host);
  const react = () => {
    if (!isDue) setTimeout(tellState, stateIntervalMs);
    isDue = true;
    tellError('engine-failed', handle?.failure());
    tellError('bad-state', handle?.change());
  };
  widget.addEventListener(handed, (event) => {
    if (handle) return;
    handle = (event as CustomEvent<WidgetHandle>).detail;
    told = handle.search();
    handle.watch(react);
    host.tell('ready', { v: 1, widget: handle.name, title: document.title, state: state() });
  });
  host.listen((heard) => obey(heard, handle, host, state));
  widget.dispatchEvent(new CustomEvent(asking));
  return {
    /** A widget loads its code when it comes in sight: from then on it is waited for. */
    expectAnswer() {
      setTimeout(() => handle || tellError('timeout', 'The code of the widget did not come'), widgetPatienceMs);
    },
  };
}

/** Tells of each thing that goes wrong once, until it is mended. */
function createTeller(host: Host) {
  const said = new Map<ErrorCode, string | undefined>();
  return (code: ErrorCode, text: string | undefined) => {
    if (text && said.get(code) !== text) host.tell('error', { code, message: text });
    said.set(code, text);
  };
}

/** Does what the host asks for: one of seven things, none of which leads elsewhere or tells of other embeds. */
function obey(
  { t, d = {}, id }: Message<(typeof hostTypes)[number]>,
  handle: WidgetHandle | undefined,
  host: Host,
  state: () => Record<string, string>,
): void {
  if (t === 'theme') setTheme(d.theme);
  if (!handle) return;
  if (t === 'play') handle.play();
  if (t === 'pause') handle.pause();
  if (t === 'reset') handle.show('');
  if (t === 'set') handle.show(merged(state(), d.state));
  if (t === 'get' || t === 'set' || t === 'reset') host.tell('reply', { state: state() }, id);
  if (t === 'export') void sendExport(handle, d.kind, host, id);
}

async function sendExport(handle: WidgetHandle, kind: unknown, host: Host, id?: number): Promise<void> {
  try {
    host.tell('reply', { ...(await handle.exportAs(kind as ExportKind)) }, id);
  } catch (error) {
    host.tell('reply', { error: String(error) }, id);
  }
}

function setTheme(theme: unknown): void {
  const known = themes.find((each) => each === theme);
  if (known) document.documentElement.dataset.theme = known;
}

/** The address of a state with some of it changed; the widget makes it legal. */
function merged(state: Record<string, string>, change: unknown): string {
  const query = new URLSearchParams(state);
  if (typeof change !== 'object' || change === null) return `?${query}`;
  for (const [key, value] of Object.entries(change)) {
    if (value === null) query.delete(key);
    else if (['string', 'number', 'boolean'].includes(typeof value))
      query.set(key, value === true ? '1' : value === false ? '0' : String(value));
  }
  return `?${query}`;
}
