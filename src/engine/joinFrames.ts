import type { RunFrame, RunResult } from './run.ts';

/** The frames of one run, in order and from its start, as one. */
export function joinFrames(frames: readonly RunFrame[]): RunResult {
  const last = frames.at(-1);
  if (!last) throw new RangeError('joinFrames: expected at least one frame, got none');
  const losses = new Float32Array(frames.reduce((sum, frame) => sum + frame.losses.length, 0));
  let start = 0;
  for (const frame of frames) {
    losses.set(frame.losses, start);
    start += frame.losses.length;
  }
  return { ...last, losses, measurements: frames.flatMap(({ measurements }) => measurements) };
}
