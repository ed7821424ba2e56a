/** Runs all engines in turn, so that what else the machine does hits them alike. */
import { createPeak, type Peak } from './peak.ts';
import type { Contender, Entry, Options, Results, Timing, Workload } from './workload.ts';

/** Short enough to fall between two disturbances, long against the clock (5 µs on an isolated page). */
const BURST_MS = 2;
/** So that shuffling costs what it costs, and all fits in the caches. */
const BATCHES = 4;
const CHECKED_STEPS = 20;
/** Until the browser has compiled for speed what runs often. */
const WARM_UP_MS = 300;

interface Racer {
  readonly workload: Workload;
  readonly entry: Entry;
  readonly contender: Contender;
  readonly losses: readonly number[];
  readonly burstSteps: number;
  readonly ms: number[];
}

/** @returns what each engine did on each workload, and the plain-SIMD peak of the same minutes */
export async function race(workloads: readonly Workload[], { rounds }: Options): Promise<Results> {
  const peak = createPeak();
  const peaks: number[] = [];
  const fields: (readonly Racer[])[] = [];
  for (const workload of workloads) fields.push(await prepareAll(workload));
  for (let round = 0; round < rounds; round++) {
    for (const racers of fields) {
      if (round >= (racers[0]?.workload.longRounds ?? rounds)) continue;
      peaks.push(peakBurst(peak));
      for (const racer of racers) racer.ms.push(await burst(racer));
    }
  }
  return { timings: fields.flat().map(timingOf), peaks };
}

async function prepareAll(workload: Workload): Promise<readonly Racer[]> {
  const racers: Racer[] = [];
  for (const entry of workload.entries) racers.push(await prepare(workload, entry));
  return racers;
}

/** Checks, warms up, and finds out how many steps make a burst. */
async function prepare(workload: Workload, entry: Entry): Promise<Racer> {
  const losses = await firstLosses(await entry.open(workload.draw(1)), workload.longRounds ? 1 : CHECKED_STEPS);
  const contender = await entry.open(workload.draw(BATCHES));
  const racer = { workload, entry, contender, losses, ms: [] };
  if (workload.longRounds) return { ...racer, burstSteps: 1 };
  const end = performance.now() + WARM_UP_MS;
  while (performance.now() < end) await contender.advance(1);
  return { ...racer, burstSteps: await stepsOfBurst(contender) };
}

async function firstLosses(contender: Contender, count: number): Promise<readonly number[]> {
  const losses: number[] = [];
  for (let step = 0; step < count; step++) losses.push(await contender.advance(1));
  return losses;
}

/** Judged by the best of some tries: a disturbed one would make bursts of slow engines too short. */
async function stepsOfBurst(contender: Contender): Promise<number> {
  for (let steps = 1; ; steps *= 2) {
    let ms = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 4; attempt++) ms = Math.min(ms, await elapsed(() => contender.advance(steps)));
    if (ms >= BURST_MS / 4) return Math.max(1, Math.round((steps * BURST_MS) / ms));
  }
}

/** Milliseconds per step. */
async function burst({ contender, burstSteps, workload, entry }: Racer): Promise<number> {
  let loss = Number.NaN;
  const ms = await elapsed(async () => {
    loss = await contender.advance(burstSteps);
  });
  if (!Number.isFinite(loss)) throw new Error(`${workload.name}, ${entry.engine}: expected a finite loss, got ${loss}`);
  return ms / burstSteps;
}

/** GFLOP/s. */
function peakBurst(peak: Peak): number {
  const start = performance.now();
  peak.run();
  return peak.flops / (performance.now() - start) / 1e6;
}

async function elapsed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function timingOf({ workload, entry, losses, ms }: Racer): Timing {
  const { name, flops, check } = workload;
  const { engine, difference } = entry;
  return { workload: name, flops, check, engine, ...(difference && { difference }), losses, ms };
}
