import { longest } from '../support/trace.ts';
import type { Dragged, Played, Visit } from './visit.ts';

/** No task of the main thread may be longer while anything trains. */
const longestTaskMs = 50;
/** A figure that follows the hand has one frame of 60 a second. */
const longestDragMs = 16;

const round = (ms: number) => ms.toFixed(1);
const flag = (isOver: boolean) => (isOver ? '  <--' : '');

/** One line for playing, and one for each thing that was dragged. */
export function linesOf(name: string, { played, dragged }: Visit): string[] {
  return [...(played ? [playLine(name, played)] : []), ...dragged.map((one) => dragLine(name, one))];
}

function playLine(name: string, { tasks, notes, seconds }: Played): string {
  const worst = longest(tasks);
  const first = notes.firstAt !== null && notes.pressedAt !== null ? notes.firstAt - notes.pressedAt : Number.NaN;
  const busy = tasks.reduce((sum, { ms }) => sum + ms, 0) / 10 / seconds;
  return (
    `${name}: play, longest task ${round(worst.ms)} ms (${worst.parts.join(', ')}), main thread ${busy.toFixed(0)} % busy, ` +
    `first picture after ${first.toFixed(0)} ms, ${(notes.drawn.length / seconds).toFixed(0)} pictures/s for ${round(seconds)} s, ` +
    `${notes.long.length} tasks over 50 ms by the clock${flag(worst.ms > longestTaskMs)}`
  );
}

function dragLine(name: string, { what, steps, worst }: Dragged): string {
  const sorted = [...steps].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? Number.NaN;
  const parts = worst.parts.join(', ');
  return `${name}: drag ${what}, ${round(middle)} ms a step, at most ${round(sorted.at(-1) ?? 0)} (task: ${parts})${flag(middle > longestDragMs)}`;
}
