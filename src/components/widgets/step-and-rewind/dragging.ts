/** The handles of the three steps: taken hold of in the picture, moved to where something was measured. */
import { handleAt, layoutOf, rateUnder } from './layout.ts';

export interface Draggable {
  /** Sizes of the steps, or undefined while there is nothing to move. */
  rates(): readonly number[] | undefined;
  move(step: number, rate: number): void;
}

/** How near a pointer has to come, in pixels of the page. */
const reachPx = { fine: 18, coarse: 28 } as const;

/** Watches the place of the picture. @returns stops watching */
export function watchHandles(root: HTMLElement, handles: Draggable): () => void {
  const over = new AbortController();
  let held: { readonly step: number; readonly panel: number } | undefined;

  const place = (event: PointerEvent) => {
    // The still is there at two widths, and one of them shows.
    const figures = [...root.querySelectorAll<SVGSVGElement>('.step-figure')];
    const figure = figures.find((one) => one.getClientRects().length > 0);
    if (!figure) return undefined;
    const { left, top, width } = figure.getBoundingClientRect();
    const drawn = figure.viewBox.baseVal.width;
    const scale = drawn / width;
    return { layout: layoutOf(drawn), scale, x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
  };
  const under = (event: PointerEvent) => {
    const [rates, at] = [handles.rates(), place(event)];
    const reach = event.pointerType === 'mouse' ? reachPx.fine : reachPx.coarse;
    return rates && at ? handleAt(at, rates, at.layout, reach * at.scale) : undefined;
  };
  const take = (event: PointerEvent) => {
    if (event.button !== 0) return;
    held = under(event);
    if (!held) return;
    root.setPointerCapture(event.pointerId);
    // No text gets selected on the way.
    event.preventDefault();
  };
  const move = (event: PointerEvent) => {
    if (!held) {
      root.classList.toggle('on-handle', under(event) !== undefined);
      return;
    }
    const at = place(event);
    if (at) handles.move(held.step, rateUnder(at.x, held.panel, at.layout));
  };
  const drop = () => {
    held = undefined;
  };
  root.addEventListener('pointerdown', take, over);
  root.addEventListener('pointermove', move, over);
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture']) root.addEventListener(type, drop, over);
  return () => over.abort();
}
