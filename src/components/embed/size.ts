/** Heights of a frame's content, told when they change. */
import { readHeight } from './protocol.ts';

const patienceMs = 100;

/** Calls `tell` with the height of an element at once, and after each change of a pixel or more. @returns stops it */
export function watchHeight(element: HTMLElement, tell: (height: number) => void): () => void {
  let told = 0;
  let isDue = false;
  const measure = () => {
    isDue = false;
    const height = readHeight(element.getBoundingClientRect().height);
    if (height === undefined || Math.abs(height - told) < 1) return;
    told = height;
    tell(height);
  };
  const observer = new ResizeObserver(() => {
    if (isDue) return;
    isDue = true;
    // A host that hides a frame until it hears of its height gets no animation frames there: a timer races them.
    const both = () => isDue && measure();
    requestAnimationFrame(both);
    setTimeout(both, patienceMs);
  });
  measure();
  observer.observe(element);
  return () => observer.disconnect();
}
