import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { addressPrefix, keepAddress, type Rewrite } from '../params/address.ts';
import { watchVisibility } from './visibility.ts';

/** What every widget's model can do. */
interface WidgetModel {
  readonly rewrite: ReadonlySignal<Rewrite>;
  run(search: string, keyPrefix: string): void;
  see(isVisible: boolean): void;
  close(): void;
}

/**
 * Ties a model to the page: it takes up what the address asks for, keeps the address, and rests while out of sight.
 * @param warmUp brings what the first touch needs, when the page has nothing better to do
 * @returns the element to watch, and whether the widget answers
 */
export function useWidget(model: WidgetModel, warmUp: () => Promise<unknown>) {
  const root = useRef<HTMLDivElement>(null);
  const isLive = useSignal(false);
  useEffect(() => {
    const widget = root.current?.closest('[data-widget]');
    if (!widget) return;
    model.run(location.search, addressPrefix(widget));
    const stopAddress = keepAddress(model.rewrite);
    const stopWatching = watchVisibility(widget, model.see);
    isLive.value = true;
    // What cannot be had now is asked for again when it is needed, and only then missed.
    whenIdle(() => warmUp().catch(() => {}));
    return () => {
      stopAddress();
      stopWatching();
      model.close();
    };
  }, []);
  return { root, isLive };
}

function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 200);
}
