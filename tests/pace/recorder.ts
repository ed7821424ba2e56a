/** What the page notes of itself while it is measured: code that runs in the page, as expressions. */
import { tools } from '../browser/support/exercise.ts';

/** What was noted since the last time, times in milliseconds. */
export interface Notes {
  /** Tasks of over 50 ms. */
  readonly long: readonly number[];
  /** When each picture was drawn. */
  readonly drawn: readonly number[];
  /** When play was pressed, and when the first picture of a training, or of an answer, was drawn. */
  readonly pressedAt: number | null;
  readonly firstAt: number | null;
  readonly now: number;
}

/** Begins to take notes; once per page. */
export const record = `(() => {
  ${tools}
  const notes = window.pace = { long: [], drawn: [], pressedAt: null, firstAt: null };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) notes.long.push(duration);
  }).observe({ type: 'longtask' });
  let asked = 0;
  new MutationObserver(() => {
    asked ||= requestAnimationFrame(() => { asked = 0; notes.drawn.push(performance.now()); });
    if (notes.pressedAt !== null && progress() > 0) notes.firstAt ??= performance.now();
  }).observe(live().querySelector('.picture'), { subtree: true, childList: true, attributes: true, characterData: true });
  live().addEventListener('click', ({ target, timeStamp }) => {
    if (target.closest('.play')) notes.pressedAt ??= timeStamp;
  }, true);
  addEventListener('pointermove', ({ buttons }) => buttons && performance.mark('drag'), true);
})()`;

/** Hands over what was noted, and begins anew. */
export const collect = `(() => {
  const notes = { ...window.pace, now: performance.now() };
  Object.assign(window.pace, { long: [], drawn: [], pressedAt: null, firstAt: null });
  return notes;
})()`;
