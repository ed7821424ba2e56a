/** Turns the surfaces by dragging the picture, or by its arrow keys. */

/** Degrees for each pixel of a drag, and for each key. */
const perPixel = 0.6;
const perKey = 5;

const keys: Readonly<Record<string, readonly [around: number, up: number]>> = {
  ArrowLeft: [perKey, 0],
  ArrowRight: [-perKey, 0],
  ArrowUp: [0, perKey],
  ArrowDown: [0, -perKey],
};

/** @param turn takes degrees around and up @returns undoes it */
export function turnByHand(picture: HTMLElement, isOn: () => boolean, turn: (around: number, up: number) => void) {
  const over = new AbortController();
  let last: { readonly x: number; readonly y: number } | undefined;
  const on = <Name extends keyof HTMLElementEventMap>(name: Name, act: (event: HTMLElementEventMap[Name]) => void) =>
    picture.addEventListener(name, act, { signal: over.signal });
  on('pointerdown', (event) => {
    if (!isOn() || event.button !== 0) return;
    last = { x: event.clientX, y: event.clientY };
    picture.setPointerCapture(event.pointerId);
  });
  on('pointermove', ({ clientX: x, clientY: y }) => {
    if (!last) return;
    const [around, up] = [Math.round((last.x - x) * perPixel), Math.round((y - last.y) * perPixel)];
    if (around === 0 && up === 0) return;
    last = { x, y };
    turn(around, up);
  });
  for (const name of ['pointerup', 'pointercancel'] as const) {
    on(name, () => {
      last = undefined;
    });
  }
  on('keydown', (event) => {
    const way = keys[event.key];
    if (!way || !isOn() || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    turn(...way);
  });
  return () => over.abort();
}
