/** The lab as a person starts it: a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `train` prints. */
export interface Trained {
  status: string;
  step: number;
  losses: number[];
  measurements: { step: number; values: number[] }[];
  parameters: { name: string; shape: number[]; values: number[] }[];
  statistics: { shape: number[]; values: number[] }[];
  fingerprint: string;
}

/** Runs the lab to its end. */
export function lab(...args: readonly string[]): Promise<Answer> {
  return answerOf(start(args));
}

/**
 * Interrupts the lab while it works.
 * @returns its answer, and milliseconds from the interrupt to the end
 */
export async function interrupted(...args: readonly string[]): Promise<Answer & { tookMs: number }> {
  // An interrupt before the lab has set to work just ends it: then once more, with more patience.
  for (let patienceMs = 4000; ; patienceMs *= 2) {
    const child = start(args);
    const answer = answerOf(child);
    await sleep(patienceMs);
    const sent = performance.now();
    child.kill('SIGINT');
    const ended = await answer;
    if (ended.signal === null || patienceMs > 30_000) return { ...ended, tookMs: performance.now() - sent };
  }
}

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['scripts/run.mjs', 'src/engine/lab/main.ts', ...args]);
}

function answerOf(child: ChildProcess): Promise<Answer> {
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, ...texts }));
  });
}
