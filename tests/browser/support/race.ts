import { expect, type Locator, type Page } from '@playwright/test';
import { strings as controls } from '../../../src/components/controls/strings.ts';
import { strings as menu } from '../../../src/components/takeaway/strings.ts';
import { params } from '../../../src/components/widgets/race/params.ts';
import { strings as race } from '../../../src/components/widgets/race/strings.ts';
import type { Locale, Phrase } from '../../../src/i18n/strings.ts';

/** The race on a page, as a reader finds it. */
export function findRace(page: Page, locale: Locale) {
  const widget = page.locator('#race');
  const live = widget.locator('.live');
  const button = (phrase: Phrase) => widget.getByRole('button', { name: phrase[locale], exact: true });
  const radio = (name: 'learningRate' | 'depth' | 'task' | 'pace', value: string) =>
    widget.locator(`fieldset:has(input[name="race-${name}"])`).getByRole('radio', { name: value, exact: true });
  return {
    widget,
    live,
    takeaway: widget.locator('.takeaway'),
    provenance: widget.locator('.provenance'),
    picture: widget.locator('.picture svg.figure:visible'),
    play: button(controls.play),
    pause: button(controls.pause),
    oneStep: button(controls.oneStep),
    reset: button(controls.reset),
    again: button(controls.runAgain),
    data: button(menu.data),
    link: button(menu.link),
    csv: button(menu.csv),
    svg: button(menu.svg),
    tally: {
      summary: widget.getByText(race.tally[locale]),
      start: button(race.tallyStart),
      cancel: button(race.tallyCancel),
    },
    slider: widget.getByRole('slider', { name: controls.step[locale] }),
    box: widget.getByRole('spinbutton', { name: controls.goToStep[locale] }),
    seed: widget.getByRole('spinbutton', { name: params.seed.label[locale] }),
    more: widget.getByText(controls.moreControls[locale]),
    radio,
    status: () => live.getAttribute('data-status'),
    step: async () => Number(await live.getAttribute('data-step')),
    fingerprint: () => widget.locator('.provenance').getAttribute('data-fingerprint'),
  };
}

export type RaceOnPage = ReturnType<typeof findRace>;

/** Opens the page of a language and waits until the race answers. */
export async function openRace(page: Page, locale: Locale, query = ''): Promise<RaceOnPage> {
  await page.goto(`/${locale}/${query}`);
  const race = findRace(page, locale);
  await expect(race.live).toHaveAttribute('data-live', 'true');
  return race;
}

/** Moves a number box to a value, as typing does. */
export async function type(box: Locator, value: number): Promise<void> {
  await box.fill(String(value));
  await box.press('Tab');
}

/** Shortens a run to its end. */
export async function finish(race: RaceOnPage): Promise<void> {
  await race.slider.fill('300');
  await expect(race.live).toHaveAttribute('data-status', 'finished');
}

/** Waits until a run has begun anew and is past a step: the still, and a run that is over, stand at the last one. */
export async function runsPast(race: RaceOnPage, step: number): Promise<void> {
  await expect
    .poll(async () => {
      const at = await race.step();
      return at > step && at < 300;
    })
    .toBe(true);
}

/** Notes every step that a race shows from now on, however late the test asks. @returns reads the lowest */
export async function watchSteps(race: RaceOnPage): Promise<() => Promise<number>> {
  const noted = await race.live.evaluateHandle((live) => {
    const steps: number[] = [];
    const note = () => steps.push(Number((live as HTMLElement).dataset.step));
    new MutationObserver(note).observe(live, { attributeFilter: ['data-step'] });
    return steps;
  });
  return () => noted.evaluate((steps) => Math.min(...steps.concat(300)));
}

/** Runs some code in every worker of the page, before the worker's own. */
export async function patchWorkers(page: Page, code: string): Promise<void> {
  await page.route('**/_astro/worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code}\n${await response.text()}` });
  });
}
