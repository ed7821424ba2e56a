/** What the main thread of a page did, from a trace of Chromium. */
import type { Browser, Page } from 'playwright';

/** A part of a trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time: what a busy machine does not stretch. */
  readonly tdur?: number;
}

/** A task of the main thread, in milliseconds of the processor. */
export interface Task {
  /** When it was over, in the time of the trace. */
  readonly end: number;
  readonly ms: number;
  /** The longest things in it, as `name ms`. */
  readonly parts: readonly string[];
}

const categories = ['toplevel', 'devtools.timeline', 'blink.user_timing', 'v8'] as const;

const isTask = ({ name, ph }: TraceEvent): boolean => ph === 'X' && /RunTask$/.test(name);
const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const msOf = ({ tdur = 0 }: TraceEvent): number => tdur / 1000;

/** Traces a page while something is done in it. @returns tasks, and moments of the marks whose name begins so */
export async function traced(browser: Browser, page: Page, act: () => Promise<void>, prefix: string) {
  await browser.startTracing(page, { categories: [...categories] });
  await page.evaluate(`performance.mark('${prefix} begins')`);
  await act();
  await page.evaluate(`performance.mark('${prefix} ends')`);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return readTrace(traceEvents, prefix);
}

/** The tasks of the thread that set the marks, and the moments of the marks. */
function readTrace(trace: readonly TraceEvent[], prefix: string) {
  const marks = trace.filter(({ name, cat }) => cat === 'blink.user_timing' && name.startsWith(prefix));
  const home = marks[0];
  if (!home) throw new Error(`trace: expected marks named ${prefix}…, got none`);
  const mine = trace.filter(({ pid, tid }) => pid === home.pid && tid === home.tid).sort((a, b) => a.ts - b.ts);
  return { tasks: tasksOf(mine), marks: marks.map(({ ts }) => ts).sort((a, b) => a - b) };
}

function tasksOf(events: readonly TraceEvent[]): Task[] {
  const tasks: { event: TraceEvent; inner: TraceEvent[] }[] = [];
  let end = -Infinity;
  for (const event of events) {
    if (event.ts >= end && isTask(event)) {
      tasks.push({ event, inner: [] });
      end = endOf(event);
    } else if (event.ts < end && event.ph === 'X' && !isTask(event)) tasks.at(-1)?.inner.push(event);
  }
  return tasks.map(({ event, inner }) => ({ end: endOf(event), ms: msOf(event), parts: longestParts(inner) }));
}

/** Sums by name of what lasts; nested ones count in what holds them, too. */
function longestParts(events: readonly TraceEvent[]): string[] {
  const sums = new Map<string, number>();
  for (const event of events) sums.set(event.name, (sums.get(event.name) ?? 0) + msOf(event));
  return [...sums]
    .filter(([, ms]) => ms >= 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([name, ms]) => `${name} ${ms.toFixed(0)}`);
}

/** Processor time from the task of each mark up to that of the next one. */
export function msBetween(marks: readonly number[], tasks: readonly Task[]): number[] {
  return marks.slice(1).map((next, i) => {
    const start = marks[i] as number;
    return tasks.filter(({ end }) => end >= start && end < next).reduce((sum, { ms }) => sum + ms, 0);
  });
}

/** The one that worked most. */
export const longest = (tasks: readonly Task[]): Task =>
  tasks.reduce((a, b) => (b.ms > a.ms ? b : a), { end: 0, ms: 0, parts: [] });
