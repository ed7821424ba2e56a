import { expect, test } from 'vitest';
import { type Event, poleGap, seatEvents } from './flags.ts';

/** Ends of the words of each event. */
function spans(events: readonly Event[], left: number, right: number) {
  return seatEvents(events, left, right).map(({ row, side }, i) => {
    const { x, width } = events[i] as Event;
    const from = side === 'right' ? x + poleGap : x - poleGap - width;
    return { row, from, to: from + width };
  });
}

const at = (x: number, row: number, width = 100): Event => ({ x, width, row });

test('seatEvents(…) keeps the row an event asks for and the words on the right, if there is room', () => {
  expect(seatEvents([at(40, 1), at(150, 0)], 0, 300)).toEqual([
    { row: 1, side: 'right' },
    { row: 0, side: 'right' },
  ]);
});

test('seatEvents(…) keeps all words inside and apart, wherever two things happen', () => {
  for (let first = 34; first <= 276; first += 11) {
    for (let second = 34; second <= 276; second += 11) {
      const [a, b] = spans([at(first, 1), at(second, 0)], 34, 312);
      for (const { from, to } of [a!, b!]) expect(from >= 34 && to <= 312, `${first} ${second}`).toBe(true);
      expect(a!.row !== b!.row || a!.to < b!.from || b!.to < a!.from, `${first} ${second}`).toBe(true);
    }
  }
});
