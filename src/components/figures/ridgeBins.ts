/** How values above 0 are counted for ridges. */

/** Steps from one lasting row to the next. */
export const rowSteps = 20;

/**
 * Parts of `width` from 0 up to `high`, one for the zeros of a ReLU before them, and one for all beyond. The lowest edge
 * lies just below 0, so that zeros and nothing else are in the first.
 */
export function ridgeBins({ high, width }: { readonly high: number; readonly width: number }) {
  const bins = Math.round(high / width) + 2;
  const low = 1e-3 - width;
  return { bins, low, high: low + bins * width };
}
