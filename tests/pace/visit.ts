/** Plays a widget and drags what can be dragged, as a reader does, while Chromium takes notes. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright';
import { settled, tools } from '../browser/support/exercise.ts';
import { longest, msBetween, type Task, traced } from '../support/trace.ts';
import { collect, type Notes, record } from './recorder.ts';

export interface Played {
  readonly tasks: readonly Task[];
  readonly notes: Notes;
  readonly seconds: number;
}

/** One thing dragged: what each step of the pointer cost the main thread until the next picture, in ms of the processor. */
export interface Dragged {
  readonly what: string;
  readonly steps: readonly number[];
  /** The worst task of all steps. */
  readonly worst: Task;
}

export interface Visit {
  readonly played: Played | undefined;
  readonly dragged: readonly Dragged[];
}

const watchMs = 8_000;
const pointerSteps = 24;
/** Between two steps of the pointer: time to draw what the first led to. */
const restMs = 60;

/** Opens the page of a widget and exercises it. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(url);
    await page.evaluate(settled);
    await page.mouse.move(5, 5);
    await page.evaluate(record);
    // Until it is warm: what is got ready at the first sign of life is not part of the answer to play.
    await page.waitForTimeout(4000);
    const played = await play(browser, page);
    return { played, dragged: await dragAll(browser, page) };
  } finally {
    await page.close();
  }
}

async function play(browser: Browser, page: Page): Promise<Played | undefined> {
  const button = page.locator('.live .play').first();
  if ((await button.count()) === 0) return undefined;
  await button.scrollIntoViewIfNeeded();
  await button.hover();
  await page.waitForTimeout(500);
  await page.evaluate(collect);
  const { tasks } = await traced(
    browser,
    page,
    async () => {
      await button.click();
      const end = Date.now() + watchMs;
      // Asked seldom, from outside: whoever watches is not to be part of what is measured.
      do await pause(500);
      while (Date.now() < end && (await page.locator('.live').getAttribute('data-status')) !== 'finished');
    },
    'play',
  );
  const notes = await page.evaluate<Notes>(collect);
  await page.evaluate(`(async () => { ${tools}; await atRest(); })()`).catch(() => undefined);
  return { tasks, notes, seconds: ((notes.drawn.at(-1) ?? 0) - (notes.pressedAt ?? 0)) / 1000 };
}

/** Each slider in sight, and the picture where it is a control. */
async function dragAll(browser: Browser, page: Page): Promise<Dragged[]> {
  const found: Dragged[] = [];
  for (const slider of await page.locator('.live input[type=range]:visible').all()) {
    const what = (await slider.getAttribute('aria-label')) ?? (await slider.getAttribute('id')) ?? 'slider';
    const box = await boxOf(slider);
    const y = box.y + box.height / 2;
    const x = (part: number) => box.x + 8 + (box.width - 16) * part;
    found.push(await drag(browser, page, what, (part) => [x(0.9 - 0.6 * part), y]));
  }
  const handle = page.locator('.picture .weights:visible, .picture[tabindex] svg.figure:visible').first();
  if ((await handle.count()) > 0) {
    const { x, y, width, height } = await boxOf(handle);
    found.push(
      await drag(browser, page, 'picture', (part) => [x + width * (0.2 + 0.2 * part), y + height * (0.4 + 0.2 * part)]),
    );
  }
  return found;
}

async function boxOf(target: Locator) {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('pace: expected something in sight, got nothing');
  return box;
}

async function drag(browser: Browser, page: Page, what: string, at: (part: number) => readonly [number, number]) {
  await page.mouse.move(...at(0));
  const { tasks, marks } = await traced(
    browser,
    page,
    async () => {
      await page.mouse.down();
      for (let i = 1; i <= pointerSteps; i++) {
        await page.mouse.move(...at(i / pointerSteps));
        await pause(restMs);
      }
      await page.mouse.up();
    },
    'drag',
  );
  const within = tasks.filter(({ end }) => end >= (marks[0] ?? 0));
  // The first begins before the pointer moves, the last ends after it is let go.
  return { what, steps: msBetween(marks, tasks).slice(1, -1), worst: longest(within) };
}
