/** What a reader sees move who asked for nothing to: code that runs in the page, as in `exercise.ts`. */
import { type Shown, tools } from './exercise.ts';

/** How a run went. */
export interface Calm {
  readonly after: Shown;
  /** How many different pictures were drawn. */
  readonly pictures: number;
  /** Names of the animations that ran meanwhile. */
  readonly animations: readonly string[];
  /** Whether it is one run with moments, and not many that fill in. */
  readonly isOneRun: boolean;
}

const running = `document.getAnimations().map((it) => it.animationName ?? it.transitionProperty ?? 'animation')`;

/**
 * What changes at a widget that nobody touches. What it shows at once, it computes when the page wakes: the still has then
 * given way to the same picture, alive.
 */
export const untouched = `(async () => {
  ${tools}
  if (!live().querySelector('.play')) await until('its own picture', () => shown().isDrawn);
  await frame();
  const changes = [];
  const watcher = new MutationObserver((records) => {
    for (const { target, type, attributeName } of records) changes.push([type, attributeName, target.nodeName].join(' '));
  });
  watcher.observe(document.querySelector('[data-widget]'), {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return [...changes, ...${running}];
})()`;

/** Plays the default to its end; a widget that computes what it shows at once has nothing to play. */
export const playCalmly = `(async () => {
  ${tools}
  const play = live().querySelector('.play');
  const isOneRun = slider() !== null;
  const pictures = new Set();
  const animations = new Set();
  new MutationObserver(() => {
    if (isOneRun) pictures.add(live().querySelector('.picture').innerHTML);
    for (const name of ${running}) animations.add(name);
  }).observe(live(), { subtree: true, childList: true, attributes: true });
  play?.click();
  if (play) await until('the end', () => live().dataset.status === 'finished');
  await drawn();
  await frame();
  return { after: shown(), pictures: pictures.size, animations: [...animations], isOneRun };
})()`;
