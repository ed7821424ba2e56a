import { effect, type ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { askEvent, handleEvent, type WidgetHandle } from './handle.ts';

/** Hands out what a page may do with a widget: when it answers, and whenever somebody asks. */
export function useHandle(
  root: RefObject<HTMLElement>,
  isLive: ReadonlySignal<boolean>,
  create: () => WidgetHandle,
): void {
  useEffect(() => {
    const widget = root.current?.closest('[data-widget]');
    if (!widget) return;
    const handle = create();
    const tell = () => {
      if (isLive.peek()) widget.dispatchEvent(new CustomEvent(handleEvent, { detail: handle, bubbles: true }));
    };
    const over = new AbortController();
    widget.addEventListener(askEvent, tell, over);
    const stop = effect(() => {
      if (isLive.value) tell();
    });
    return () => {
      stop();
      over.abort();
    };
  }, []);
}
