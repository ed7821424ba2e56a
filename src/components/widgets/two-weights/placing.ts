/** Puts the start by a click or a drag on either surface, or moves it by arrow keys. */
import { extent } from './descents.ts';

interface Placed {
  place(first: number, second: number): void;
  nudge(right: number, up: number): void;
}

/** In units of a weight. */
const perKey = 0.1;

const keys: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-perKey, 0],
  ArrowRight: [perKey, 0],
  ArrowUp: [0, perKey],
  ArrowDown: [0, -perKey],
};

/** @returns undoes it */
export function placeByHand(picture: HTMLElement, { place, nudge }: Placed): () => void {
  const over = new AbortController();
  /** 0 the left surface, 1 the right one: found anew each time, as the live figure may replace the still. */
  let held: number | undefined;
  const on = <Name extends keyof HTMLElementEventMap>(name: Name, act: (event: HTMLElementEventMap[Name]) => void) =>
    picture.addEventListener(name, act, { signal: over.signal });
  const surfaces = () => [...picture.querySelectorAll('.weights')].filter((it) => it.getClientRects().length > 0);
  const follow = ({ clientX, clientY }: PointerEvent) => {
    const surface = held === undefined ? undefined : surfaces()[held];
    if (!surface) return;
    const { left, top, width, height } = surface.getBoundingClientRect();
    place(extent * ((2 * (clientX - left)) / width - 1), extent * (1 - (2 * (clientY - top)) / height));
  };
  on('pointerdown', (event) => {
    const { target } = event;
    const index = surfaces().findIndex((surface) => target instanceof Node && surface.contains(target));
    if (index < 0 || event.button !== 0) return;
    held = index;
    follow(event);
    picture.setPointerCapture(event.pointerId);
  });
  on('pointermove', follow);
  for (const name of ['pointerup', 'pointercancel'] as const) {
    on(name, () => {
      held = undefined;
    });
  }
  on('keydown', (event) => {
    const way = keys[event.key];
    if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    nudge(...way);
  });
  return () => over.abort();
}
