/** Time as a widget sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds, never going back. */
  now(): number;
  /** Resolves at the next animation frame; never while the page is hidden. */
  frame(): Promise<void>;
  /** @returns calls it off */
  after(ms: number, act: () => void): () => void;
}

export const pageClock: Clock = {
  now: () => performance.now(),
  frame: () => new Promise((resolve) => requestAnimationFrame(() => resolve())),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
