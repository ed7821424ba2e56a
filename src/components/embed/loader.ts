/**
 * <bn-widget name="race" lang="zh" state="learningRate=1">: a widget on anybody's page, in a frame that may run scripts and
 * nothing else. What stands inside the element (a link, a picture) is shown until the widget answers. A classic script without
 * dependencies; a second one on the same page does nothing.
 */
import { type ErrorCode, type Message, message, readHeight, readMessage } from './protocol.ts';

/** Written in at build time: where the embeds are, and the names of the widgets. */
declare const EMBED_BASE: string;
declare const WIDGETS: string;

const tag = 'bn-widget';
const patienceMs = 8000;
const base =
  ((document.currentScript as HTMLScriptElement | null)?.src ?? '').replace(/\/v[\d.]+\/loader\.js.*/, '/') ||
  EMBED_BASE;
const origin = new URL(base, location.href).origin;

/** Elements with a frame, the one seen last at the end: of those far away, only a few are kept. */
const live: Set<Widget> = new Set();
const mostLive = 6;
/** Of most widgets, at the width of a post. */
const usualHeight = 860;

/** Asked so far: the number of the last. */
let questions = 0;

type Data = Readonly<Record<string, unknown>>;

class Widget extends HTMLElement {
  static readonly observedAttributes = ['name', 'lang', 'state', 'theme', 'controls', 'hide', 'static', 'title'];

  #frame: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;
  #over = new AbortController();
  /** Questions without an answer, by their number; those that no frame heard are asked when one is ready. */
  #asked = new Map<number, (data?: Data) => void>();
  /** Why whatever is asked is refused. */
  #refusal: Data | undefined;
  /** Between the element and what stands inside it, which is never touched: a framework may take it over at any time. */
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #slot = document.createElement('slot');
  ready = this.#ask();

  connectedCallback(): void {
    this.#over = new AbortController();
    this.#root.append(this.#slot);
    this.style.display = 'block';
    const load = this.getAttribute('load');
    if (load === 'click') this.addEventListener('click', this.#onClick, { signal: this.#over.signal });
    // Kept free, so that nothing below moves when the widget answers.
    else this.style.minHeight ||= this.#height();
    if (load === 'eager') this.#open();
    else this.#openWhenNear();
    this.#followTheme();
  }

  /** Also when it is moved: its frame loads anew wherever it is put, and says hello again. */
  disconnectedCallback(): void {
    this.#close();
    // What is moved is back by then.
    setTimeout(() => {
      if (this.isConnected) return;
      this.#heed({ error: 'bn-widget was removed' });
      this.ready = this.#ask();
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !(this.#frame || this.#refusal)) return;
    if (name === 'theme') this.#sendTheme();
    else if (name === 'state') this.setState(Object.fromEntries(new URLSearchParams(now ?? '')));
    else if (name === 'title' && now && this.#frame) this.#frame.title = now;
    else this.#close(true);
  }

  get src(): string {
    const language = this.closest<HTMLElement>('[lang]')?.lang;
    const query = new URLSearchParams(this.getAttribute('state') ?? '');
    for (const key of ['controls', 'hide', 'static']) {
      const value = this.getAttribute(key);
      if (value !== null) query.set(key, value || '1');
    }
    if (this.#theme() !== 'auto') query.set('theme', this.#theme());
    const text = query.toString();
    return `${base}v1/${/^zh/i.test(language ?? '') ? 'zh' : 'en'}/${this.getAttribute('name')}/${text && `?${text}`}`;
  }

  getState = (): Promise<unknown> => this.#ask('get', 'state');
  setState = (state: Data): Promise<unknown> => this.#ask('set', 'state', { state });
  reset = (): Promise<unknown> => this.#ask('reset', 'state');
  play = (): void => this.#send('play');
  pause = (): void => this.#send('pause');
  exportAs = (kind: string): Promise<unknown> => this.#ask('export', '', { kind });

  #onClick = (event: MouseEvent): void => {
    // The second half of a double click would follow the link.
    if (event.detail > 1 || (!this.#frame && this.#open())) event.preventDefault();
  };

  #openWhenNear(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.at(-1)?.isIntersecting) return;
        observer.disconnect();
        // By now all that is written inside it has been read.
        if (this.getAttribute('load') !== 'click' || !this.firstElementChild) this.#open();
      },
      { rootMargin: '200px' },
    );
    observer.observe(this);
    this.#over.signal.addEventListener('abort', () => observer.disconnect());
  }

  /** @returns whether there is such a widget */
  #open(): boolean {
    const name = this.getAttribute('name') ?? '';
    if (!WIDGETS.split(' ').includes(name)) {
      const error = `expected one of ${WIDGETS}`;
      this.#emit('error', { code: 'unknown-widget' satisfies ErrorCode, message: error });
      // Nothing comes that a place would be kept free for.
      this.style.minHeight = '';
      this.#refusal = { error };
      this.#heed(this.#refusal);
      return false;
    }
    const frame = document.createElement('iframe');
    frame.title = this.title || name;
    frame.sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';
    frame.allow = 'fullscreen *; clipboard-write *';
    frame.referrerPolicy = 'no-referrer';
    frame.style.cssText = `display:block;width:100%;height:${this.#height()};border:0;color-scheme:normal`;
    // Unseen until it answers, the link and the picture stand meanwhile; a frame with visibility: hidden would not be
    // rendered, and would never find out that it is in sight.
    if (this.firstElementChild) {
      frame.style.cssText += ';position:absolute;top:0;opacity:0;pointer-events:none';
      this.style.position = 'relative';
    }
    frame.src = this.src;
    this.#frame = frame;
    const { signal } = this.#over;
    addEventListener('message', this.#onMessage, { signal });
    setTimeout(
      () =>
        signal.aborted ||
        this.#port ||
        this.#emit('error', { code: 'timeout' satisfies ErrorCode, message: 'no answer' }),
      patienceMs,
    );
    this.#root.append(frame);
    live.delete(this);
    live.add(this);
    for (const other of live) if (live.size > mostLive && other.#isFar()) other.#close(true);
    return true;
  }

  #height(): string {
    return `${readHeight(Number(this.getAttribute('height'))) ?? usualHeight}px`;
  }

  #isFar(): boolean {
    return Math.abs(this.getBoundingClientRect().top) > 4 * innerHeight;
  }

  /** The frame says hello: from its own window, and from the place it was loaded from, or from nowhere (a sandbox). */
  #onMessage = ({ source, origin: from, data }: MessageEvent): void => {
    if (
      !source ||
      source !== this.#frame?.contentWindow ||
      (from !== origin && from !== 'null') ||
      this.#port ||
      readMessage(data)?.t !== 'hello'
    )
      return;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (event) => {
      const heard = readMessage(event.data);
      if (heard) this.#hear(heard);
    };
    // A sandboxed frame has no origin that could be named; the port goes to this very window.
    (source as Window).postMessage(message('port'), '*', [port2]);
    this.#sendTheme();
  };

  #hear({ t: type, d: data = {}, id = 0 }: Message<string>): void {
    // The first of the questions has no number: whether it is ready.
    if (type === 'ready' || type === 'reply') this.#asked.get(id)?.(data);
    if (type === 'resize') this.#resize(readHeight(data.height));
    if (type === 'ready') this.#show(data);
    if (['state', 'visible', 'error'].includes(type)) this.#emit(type, data);
  }

  #resize(height: number | undefined): void {
    if (!height || !this.#frame) return;
    this.#frame.style.height = `${height}px`;
    this.#emit('resize', { height });
  }

  #show(data: Data): void {
    if (!this.#slot.parentNode || !this.#frame) return;
    // Who stood on the link, because of a click or by Tab, stands on the frame now.
    if (this.matches(':focus-within')) this.#frame.focus({ preventScroll: true });
    this.#slot.remove();
    // Where its author gave it no name, it has that of the widget, in the language of the frame.
    this.#frame.title = this.title || (data.title as string);
    const { style } = this.#frame;
    style.position = style.opacity = style.pointerEvents = this.style.minHeight = '';
    this.#emit('ready', data);
    this.#heed();
  }

  /** Takes the frame away; what stood there before comes back. @param again whether to load anew when near */
  #close(again = false): void {
    live.delete(this);
    this.#over.abort();
    this.#port?.close();
    this.style.minHeight = this.#frame?.style.height ?? '';
    this.#frame?.remove();
    this.#port = this.#frame = this.#refusal = undefined;
    // What waits for an answer goes on waiting.
    if (!this.#asked.has(0)) this.ready = this.#ask();
    if (again) this.connectedCallback();
  }

  #send(type: string, data?: Data, id?: number): void {
    this.#port?.postMessage(message(type, data, id));
  }

  /** @param type none to ask whether it is ready @param part what of the answer is wanted; '' for all of it */
  #ask(type = '', part = '', data?: Data): Promise<unknown> {
    const asked = new Promise<unknown>((resolve, reject) => {
      const id = type ? ++questions : 0;
      const heed = (answer?: Data) => {
        if (!answer) return this.#send(type, data, id);
        this.#asked.delete(id);
        if (answer.error) reject(new Error(answer.error as string));
        else resolve(part ? answer[part] : answer);
      };
      this.#asked.set(id, heed);
      heed(this.#refusal);
    });
    // A refusal that nobody waits for is no error.
    asked.catch(() => {});
    return asked;
  }

  /** Whatever was asked is asked now, or refused. */
  #heed(refusal?: Data): void {
    for (const heed of this.#asked.values()) heed(refusal);
  }

  #theme(): string {
    const theme = this.getAttribute('theme') ?? 'auto';
    if (theme !== 'host') return theme;
    const { dataset, classList } = document.documentElement;
    return (dataset.theme ?? classList.value).includes('dark') ? 'dark' : 'light';
  }

  #sendTheme = (): void => this.#send('theme', { theme: this.#theme() });

  /** Whatever the theme is now: it may be set to that of the host later. */
  #followTheme(): void {
    const observer = new MutationObserver(this.#sendTheme);
    observer.observe(document.documentElement, { attributeFilter: ['class', 'data-theme'] });
    this.#over.signal.addEventListener('abort', () => observer.disconnect());
  }

  #emit(name: string, detail: Data): void {
    this.dispatchEvent(new CustomEvent(`bn-${name}`, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get(tag)) customElements.define(tag, Widget);
