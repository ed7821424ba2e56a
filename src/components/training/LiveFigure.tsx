import { effect, type ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Drawing } from '../figures/drawing.ts';
import { whenIdle } from './idle.ts';
import { figureWidth } from './width.ts';

/** A picture that is a control itself: it can be taken hold of, and has keys of its own. */
export interface Hands {
  /** What the keys do; undefined while they do nothing. */
  readonly label: string | undefined;
  /** Listens to the place of the picture. @returns stops it */
  hold(place: HTMLElement): () => void;
}

interface Props<Data> {
  /** Undefined as long as the still is to stay. */
  readonly data: ReadonlySignal<Data | undefined>;
  /** What the first picture will be drawn from, when that is known: the figure then gets ready behind the still. */
  readonly origin: ReadonlySignal<Data | undefined>;
  /** What a screen reader says of the figure. */
  readonly description: ReadonlySignal<string>;
  /** Brings the code that draws, when it is needed. */
  readonly loadFigure: () => Promise<(data: Data, width: number) => Drawing<Data>>;
  readonly hands?: Hands | undefined;
  /** The still, as drawn at build time. */
  readonly children?: ComponentChildren;
}

/** The still until there is something to show, then the live figure in the same box; at most one redraw per frame. */
export function LiveFigure<Data>({ children, hands, ...props }: Props<Data>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (box.current ? keepDrawn(box.current, props) : undefined), []);
  useEffect(() => (box.current ? hands?.hold(box.current) : undefined), []);
  const grip = hands?.label && { role: 'group' as const, tabIndex: 0, 'aria-label': hands.label };
  return (
    <div class="picture" ref={box} {...grip}>
      {children}
    </div>
  );
}

function keepDrawn<Data>(box: HTMLElement, { data, origin, description, loadFigure }: Props<Data>): () => void {
  let draw: ((data: Data, width: number) => Drawing<Data>) | undefined;
  let drawing: Drawing<Data> | undefined;
  let drawnWidth = 0;
  let frame = 0;

  const bring = (now: Data): Drawing<Data> | undefined => {
    const width = figureWidth(box.clientWidth);
    if (drawing && width === drawnWidth) drawing.update(now);
    else drawing = draw?.(now, width);
    drawnWidth = width;
    return drawing;
  };
  const show = () => {
    frame = 0;
    const element = data.value && bring(data.value)?.element;
    if (!element) return;
    element.setAttribute('aria-label', description.value);
    // Not by way of Preact: these nodes are the figure's own, and the still they replace never comes back.
    if (element.parentNode !== box) box.replaceChildren(element);
  };
  const ask = () => {
    frame ||= requestAnimationFrame(show);
  };
  const load = async (then: () => void) => {
    draw ??= await loadFigure();
    then();
  };
  const getReady = () => {
    if (!data.value && origin.value && !drawing) bring(origin.value);
  };
  const stop = effect(() => {
    if (data.value) void load(ask);
    // What cannot be got ready is not missed yet.
    else if (origin.value) load(() => whenIdle(getReady)).catch(() => {});
  });
  const observer = new ResizeObserver(ask);
  observer.observe(box);
  return () => {
    stop();
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}
