import type { Drawing } from './drawing.ts';

export interface Place {
  readonly document: Document;
  readonly width: number;
}

export interface Stage<Data> {
  show(data: Data): void;
  close(): void;
}

/** Widths figures are made for; beyond them the drawing is scaled. */
const [narrowest, widest] = [280, 960];

/**
 * Keeps a figure in a box at the box's own width. Draws at most once per animation frame, and anew only when the width
 * has changed; `onDrawn` is told of the first drawing.
 */
export function openStage<Data>(
  box: HTMLElement,
  draw: (data: Data, place: Place) => Drawing<Data>,
  onDrawn: () => void,
): Stage<Data> {
  let pending = 0;
  let width = 0;
  let data: Data | undefined;
  let drawing: { readonly width: number; readonly figure: Drawing<Data> } | undefined;

  const redraw = () => {
    pending = 0;
    if (data === undefined || width === 0) return;
    if (drawing?.width === width) return drawing.figure.update(data);
    const figure = draw(data, { document: box.ownerDocument, width });
    box.replaceChildren(figure.element);
    if (!drawing) onDrawn();
    drawing = { width, figure };
  };
  const request = () => {
    pending ||= requestAnimationFrame(redraw);
  };
  const observer = new ResizeObserver(([entry]) => {
    const room = Math.floor(entry?.contentRect.width ?? 0);
    width = room && Math.min(widest, Math.max(narrowest, room));
    request();
  });
  observer.observe(box);

  return {
    show(next) {
      data = next;
      request();
    },
    close() {
      observer.disconnect();
      cancelAnimationFrame(pending);
    },
  };
}
