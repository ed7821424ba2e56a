/** Places the words of events above a plot so that they neither cover each other nor leave the frame. */

/** Something that happened at x, to be told in words of a known width. */
export interface Event {
  readonly x: number;
  readonly width: number;
  /** Row its words stand in if there is room: 0 is next to the plot, 1 above. */
  readonly row: number;
}

/** Where the words of an event go: beside its pole, in a row. */
export interface Seat {
  readonly row: number;
  readonly side: 'left' | 'right';
}

const seats: readonly Seat[] = [
  { row: 0, side: 'right' },
  { row: 0, side: 'left' },
  { row: 1, side: 'right' },
  { row: 1, side: 'left' },
];

/** Room between a pole and its words. */
export const poleGap = 10;

/** The least disturbing seats, one per event. Meant for a handful of events: it looks at every way to seat them. */
export function seatEvents(events: readonly Event[], left: number, right: number): readonly Seat[] {
  let best: readonly Seat[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let code = 0; code < seats.length ** events.length; code++) {
    const seating = events.map((_, i) => seats[Math.floor(code / seats.length ** i) % seats.length]!);
    const cost = disturbance(events, seating, left, right);
    if (cost < least) [best, least] = [seating, cost];
  }
  return best;
}

function disturbance(events: readonly Event[], seating: readonly Seat[], left: number, right: number): number {
  let cost = 0;
  events.forEach((event, i) => {
    const [from, to] = span(event, seating[i]!);
    cost += 100 * (Math.max(0, left - from) + Math.max(0, to - right));
    cost += (seating[i]!.row === event.row ? 0 : 3) + (seating[i]!.side === 'right' ? 0 : 2);
    events.forEach((other, j) => {
      if (i === j) return;
      const [otherFrom, otherTo] = span(other, seating[j]!);
      const sameRow = seating[i]!.row === seating[j]!.row;
      if (i < j && sameRow) cost += 1000 * Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom) + 4);
      if (seating[i]!.row >= seating[j]!.row && event.x > otherFrom - 4 && event.x < otherTo + 4) cost += 500;
    });
  });
  return cost;
}

function span(event: Event, seat: Seat): readonly [from: number, to: number] {
  return seat.side === 'right'
    ? [event.x + poleGap, event.x + poleGap + event.width]
    : [event.x - poleGap - event.width, event.x - poleGap];
}
