/** Whether the words of a figure can be read: each within its picture, none over another. */
import type { Locator } from '@playwright/test';

/**
 * What is wrong with the labels of the figures in a place: those that leave their picture at a side by more than a pixel
 * and a half, and pairs that cover each other. Tops and bottoms are not asked: a line of words is higher than its letters.
 */
export const faultsOfLabels = (place: Locator): Promise<string[]> =>
  place.evaluate((root) => {
    const slack = 1.5;
    const isSeen = (one: Element) => one.getClientRects().length > 0 && getComputedStyle(one).visibility !== 'hidden';
    const faultsOf = (picture: Element): string[] => {
      const frame = picture.getBoundingClientRect();
      const labels = [...picture.querySelectorAll('text')].filter(
        (one) => one.textContent.trim() !== '' && isSeen(one),
      );
      const boxes = labels.map((one) => ({ words: one.textContent, box: one.getBoundingClientRect() }));
      const beyond = boxes.filter(({ box }) => box.left < frame.left - slack || box.right > frame.right + slack);
      const covered = boxes.flatMap(({ words, box }, i) =>
        boxes.slice(i + 1).flatMap((other) => {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          return across > slack && down > box.height / 3 ? [`"${words}" and "${other.words}" cover each other`] : [];
        }),
      );
      return [...beyond.map(({ words }) => `"${words}" leaves its picture`), ...covered];
    };
    return [...root.querySelectorAll('.picture svg')].filter(isSeen).flatMap(faultsOf);
  });
