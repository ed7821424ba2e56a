/**
 * The reader's own points go along to the other language: through session storage, written by the click on the switch and
 * removed on arrival. An address would give them away to whoever serves the page.
 */
import type { LabeledPoint } from '../../../engine/run.ts';
import { readPoints, writePoints } from './ownPoints.ts';

const key = 'bn-points';

/** @returns stops watching */
export function carryAcross(points: () => readonly LabeledPoint[] | undefined): () => void {
  const over = new AbortController();
  document.addEventListener('click', (event) => keep(event, points()), { capture: true, signal: over.signal });
  return () => over.abort();
}

function keep({ target, ctrlKey, metaKey, shiftKey }: MouseEvent, points: readonly LabeledPoint[] | undefined): void {
  const isSwitch = target instanceof Element && target.closest('[data-language-switch]');
  // A new tab has a storage of its own: nothing would ever take the points out of this one.
  if (!isSwitch || !points || ctrlKey || metaKey || shiftKey) return;
  try {
    sessionStorage.setItem(key, writePoints(points));
  } catch {
    // Storage is blocked: the other language begins with the points it has.
  }
}

/** The points that came along, once. */
export function takeCarried(): readonly LabeledPoint[] | undefined {
  try {
    const text = sessionStorage.getItem(key);
    if (text !== null) sessionStorage.removeItem(key);
    return text === null ? undefined : readPoints(text).points;
  } catch {
    return undefined;
  }
}
