/**
 * What a reader does with any widget, as code that runs in the page: the same for Chromium, Firefox and WebKit. Each is an
 * expression whose value is a promise of something that survives JSON.
 */
import { readdirSync } from 'node:fs';

/** Every widget, by its folder. */
export const widgetNames = readdirSync('src/components/widgets', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What a widget says of what it shows. */
export interface Shown {
  readonly status: string;
  readonly step: string | null;
  readonly outcome: string;
  readonly takeaway: string;
  readonly fingerprint: string | null;
  /** Whether the picture is drawn here, or still that of the build. */
  readonly isDrawn: boolean;
  readonly search: string;
}

/** What such code is written in terms of. */
export const tools = `
  const live = () => document.querySelector('[data-widget] .live');
  const frame = () => new Promise((resolve) => setTimeout(resolve, 50));
  const until = async (what, isSo) => {
    const end = performance.now() + 150000;
    while (!isSo()) {
      if (performance.now() > end) throw new Error('waited in vain: ' + what + ', status ' + live()?.dataset.status);
      await frame();
    }
  };
  const answers = () => until('the widget answers', () => live()?.dataset.live === 'true');
  const shown = () => ({
    status: live().dataset.status,
    step: live().dataset.step ?? null,
    outcome: live().dataset.outcome,
    takeaway: live().querySelector('.takeaway').textContent,
    fingerprint: live().querySelector('.provenance')?.dataset.fingerprint ?? null,
    isDrawn: live().querySelector('.picture .still') === null,
    search: location.search,
  });
  const drawn = () => until('its picture', () => live().dataset.status === 'still' || shown().isDrawn);
  const progress = () => Number(live().dataset.step ?? live().querySelector('progress')?.value ?? 0);
  const slider = () => live().querySelector('.scrubber input[type=range]');
  const seek = async (step) => {
    slider().value = String(step);
    slider().dispatchEvent(new Event('input', { bubbles: true }));
    await until('step ' + step, () => ['paused', 'finished'].includes(live().dataset.status));
    await frame();
  };
  const atRest = () => until('it is at rest', () => ['paused', 'finished', 'still'].includes(live().dataset.status));
`;

/** Runs the default state to its end, as it is told at once. */
export const runToEnd = `(async () => {
  ${tools}
  await answers();
  const before = shown();
  const play = live().querySelector('.play');
  play?.click();
  // A story of moments has a slider, too, but no steps.
  if (slider() && live().dataset.step !== undefined) {
    await until('the first step', () => Number(live().dataset.step) > 0 && live().dataset.status !== 'still');
    await seek(slider().max);
  }
  if (play) await until('the end', () => live().dataset.status === 'finished');
  await drawn();
  await frame();
  return { before, after: shown() };
})()`;

/** Goes back to a moment of a run that is over, and to its end again. Null where there are no moments. */
export const scrub = `(async () => {
  ${tools}
  if (!slider() || live().dataset.step === undefined) return null;
  const provenance = () => live().querySelector('.provenance span').textContent;
  const before = provenance();
  const third = Math.round(slider().max / 3);
  await seek(third);
  const middle = shown();
  await seek(slider().max);
  return { third, middle, back: shown(), isTrainedAgain: provenance() !== before };
})()`;

/** Goes to another moment, or another setting where there are no moments, and waits for the address. */
export const elsewhere = `(async () => {
  ${tools}
  await answers();
  if (slider()) await seek(Math.round(slider().max / 3));
  else {
    const other = live().querySelector('.settings input[type=radio]:not(:checked)');
    other?.click();
    await frame();
    await until('the end', () => ['finished', 'paused', 'still'].includes(live().dataset.status));
    await drawn();
  }
  await new Promise((resolve) => setTimeout(resolve, 600));
  return shown();
})()`;

/** What is shown, once it is at rest. */
export const settled = `(async () => {
  ${tools}
  await answers();
  await frame();
  await atRest();
  await drawn();
  await frame();
  return shown();
})()`;

/** Plays a little, pauses, and opens all that opens; the parts of the menu show one at a time, and stay closed. */
export const touch = `(async () => {
  ${tools}
  await answers();
  const play = () => live().querySelector('.play');
  if (play()) {
    const isStory = live().dataset.step === undefined && slider();
    play().click();
    await until('it begins', () => live().dataset.status === 'running');
    if (!isStory) await until('something comes of it', () => progress() > 0 || live().dataset.status === 'finished');
    if (live().dataset.status === 'running') play().click();
    await atRest();
  }
  for (const part of live().querySelectorAll('details')) part.open = true;
  await drawn();
  await frame();
  return shown();
})()`;
