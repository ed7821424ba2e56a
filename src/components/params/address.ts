/** Keeps the address of the page in step with the state of a widget. */
import { effect, type ReadonlySignal } from '@preact/signals';

/** Somebody is about to read `location`: pending changes are written at once. Dispatched on the document. */
const flushEvent = 'bn:flush-url';

const quietMs = 300;

/** Gives the next `location.search` from the present one. */
export type Rewrite = (search: string) => string;

/**
 * Writes after 300 ms without a change, and not while the widget runs: its address is the moment it comes to rest at.
 * @returns stops writing
 */
export function keepAddress(rewrite: ReadonlySignal<Rewrite>, isRunning: ReadonlySignal<boolean>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    replaceSearch(rewrite.peek());
  };
  const stop = effect(() => {
    clearTimeout(timer);
    if (isRunning.value) return;
    rewrite.value;
    timer = setTimeout(write, quietMs);
  });
  document.addEventListener(flushEvent, write);
  return () => {
    stop();
    clearTimeout(timer);
    document.removeEventListener(flushEvent, write);
  };
}

/** What keys of a widget begin with: the first widget of the page uses plain keys. */
export function addressPrefix(widget: Element): string {
  const isFirst = document.querySelector('[data-widget]') === widget;
  return isFirst ? '' : `${widget.getAttribute('data-widget') ?? ''}.`;
}

function replaceSearch(rewrite: Rewrite): void {
  const search = rewrite(location.search);
  if (search === canonical(location.search)) return;
  try {
    history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
  } catch {
    // Some embeds have no history of their own and some browsers ration it: the link in the menu still works.
  }
}

/** The same query as URLSearchParams writes it, so an address that only looks different is left alone. */
function canonical(search: string): string {
  const text = new URLSearchParams(search).toString();
  return text === '' ? '' : `?${text}`;
}
