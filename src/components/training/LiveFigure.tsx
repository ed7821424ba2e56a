import { effect, type ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Drawing } from '../figures/drawing.ts';
import { figureWidth } from './width.ts';

interface LiveFigureProps<Data> {
  /** Undefined as long as the still is to stay. */
  readonly data: ReadonlySignal<Data | undefined>;
  /** What a screen reader says of the figure. */
  readonly description: ReadonlySignal<string>;
  /** Brings the code that draws, when it is needed. */
  readonly loadFigure: () => Promise<(data: Data, width: number) => Drawing<Data>>;
  /** The still, as drawn at build time. */
  readonly children?: ComponentChildren;
}

/** The still until there is something to show, then the live figure in the same box; at most one redraw per frame. */
export function LiveFigure<Data>({ children, ...props }: LiveFigureProps<Data>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (box.current ? keepDrawn(box.current, props) : undefined), []);
  return (
    <div class="picture" ref={box}>
      {children}
    </div>
  );
}

function keepDrawn<Data>(box: HTMLElement, { data, description, loadFigure }: LiveFigureProps<Data>): () => void {
  let draw: ((data: Data, width: number) => Drawing<Data>) | undefined;
  let drawing: Drawing<Data> | undefined;
  let drawnWidth = 0;
  let frame = 0;

  const redraw = () => {
    frame = 0;
    const width = figureWidth(box.clientWidth);
    if (!data.value || !draw) return;
    if (drawing && width === drawnWidth) {
      drawing.update(data.value);
    } else {
      drawing = draw(data.value, width);
      drawnWidth = width;
      // Not by way of Preact: these nodes are the figure's own, and the still they replace never comes back.
      box.replaceChildren(drawing.element);
    }
    drawing.element.setAttribute('aria-label', description.value);
  };
  const ask = () => {
    frame ||= requestAnimationFrame(redraw);
  };
  const load = async () => {
    draw = await loadFigure();
    ask();
  };
  const stop = effect(() => {
    if (!data.value) return;
    if (draw) ask();
    else void load();
  });
  const observer = new ResizeObserver(ask);
  observer.observe(box);
  return () => {
    stop();
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}
