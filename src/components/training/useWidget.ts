import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { addressPrefix, keepAddress, type Rewrite } from '../params/address.ts';
import { type ShowRequest, showEvent } from '../params/show.ts';
import { whenIdle } from './idle.ts';
import { watchVisibility } from './visibility.ts';

/** What every widget's model can do. */
interface WidgetModel {
  readonly rewrite: ReadonlySignal<Rewrite>;
  readonly isRunning: ReadonlySignal<boolean>;
  /** Shows what an address asks for, or what a link of the text does, in plain keys. */
  run(search: string, keyPrefix?: string): void;
  /** Begins at the beginning. */
  play(): void;
  pause(): void;
  warmUp(): void;
  see(isVisible: boolean): void;
  close(): void;
}

const signsOfLife = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll'] as const;
const calmMs = 6000;

/**
 * Ties a model to the page: it takes up what the address asks for, keeps the address, and rests while out of sight.
 * @returns the element to put the ref on, and whether the widget answers
 */
export function useWidget(model: WidgetModel) {
  const root = useRef<HTMLDivElement>(null);
  const isLive = useSignal(false);
  useEffect(() => {
    const widget = root.current?.closest('[data-widget]');
    if (!widget) return;
    model.run(location.search, addressPrefix(widget));
    const stops = [
      keepAddress(model.rewrite, model.isRunning),
      watchVisibility(widget, model.see),
      watchIntent(widget, model.warmUp),
      watchRequests(widget, model),
      model.close,
    ];
    isLive.value = true;
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return { root, isLive };
}

function watchRequests(widget: Element, model: WidgetModel): () => void {
  const over = new AbortController();
  const take = ({ search, play }: ShowRequest) => {
    widget.removeAttribute('data-show');
    model.run(search);
    if (play) model.play();
  };
  widget.addEventListener(showEvent, (event) => take((event as CustomEvent<ShowRequest>).detail), over);
  const waiting = widget.getAttribute('data-show');
  if (waiting) take(JSON.parse(waiting));
  return () => over.abort();
}

/**
 * Gets ready before the reader asks, but not while the page still loads: at the first sign of life or after six calm
 * seconds, and again whenever pointer or focus come to the widget.
 */
function watchIntent(widget: Element, warmUp: () => void): () => void {
  const over = new AbortController();
  const woken = new AbortController();
  const wake = () => {
    woken.abort();
    clearTimeout(timer);
    whenIdle(() => over.signal.aborted || warmUp());
  };
  const timer = setTimeout(wake, calmMs);
  for (const type of signsOfLife) addEventListener(type, wake, { passive: true, signal: woken.signal });
  for (const type of ['pointerenter', 'focusin'])
    widget.addEventListener(type, warmUp, { passive: true, signal: over.signal });
  return () => {
    over.abort();
    woken.abort();
    clearTimeout(timer);
  };
}
