/** Pieces of what authors paste. */
import type { Locale } from '../../i18n/strings.ts';

/**
 * Heights that frames need at the width of a post, 720 px, in CSS pixels: what snippets keep free until the frame tells its
 * own. tests/browser/embed-page.spec.ts compares them with the frames.
 */
const frameHeights: Readonly<Record<string, Readonly<Record<Locale, number>>>> = {
  bands: { en: 850, zh: 840 },
  'batch-size': { en: 910, zh: 780 },
  convergence: { en: 780, zh: 770 },
  depth: { en: 840, zh: 760 },
  initialization: { en: 990, zh: 920 },
  'layer-drift': { en: 860, zh: 810 },
  'learning-rate-range': { en: 870, zh: 870 },
  'loss-surface': { en: 940, zh: 930 },
  'noisy-bn': { en: 1250, zh: 1150 },
  'normalize-a-batch': { en: 800, zh: 800 },
  playground: { en: 1980, zh: 1900 },
  race: { en: 900, zh: 910 },
  recurrent: { en: 820, zh: 780 },
  'scale-invariance': { en: 850, zh: 860 },
  'shift-lab': { en: 810, zh: 810 },
  silhouettes: { en: 700, zh: 710 },
  'step-and-rewind': { en: 930, zh: 920 },
  'train-and-inference': { en: 820, zh: 810 },
  'two-weights': { en: 950, zh: 900 },
};

/** Of most widgets: where a template cannot know which. */
export const usualHeight = 860;

/** What to keep free for the frame of a widget, in CSS pixels. */
export const frameHeight = (name: string, locale: Locale): number => frameHeights[name]?.[locale] ?? usualHeight;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
