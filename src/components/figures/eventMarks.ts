import type { Frame } from './curve.ts';
import { poleGap, seatEvents } from './flags.ts';
import type { LossEvent } from './lossLine.ts';
import type { Contender } from './panel.ts';
import { px, svg, text } from './svg.ts';
import { wordsWidth } from './words.ts';

export interface EventMark extends LossEvent {
  readonly contender: Contender;
  /** Height of the line where it happened. */
  readonly y: number;
}

/** At most: each contender arrives once and diverges once. */
const capacity = 4;

/** Flags above a plot, planted where things happened on its lines. */
export function eventMarks(document: Document, frame: Frame, fontSize: number) {
  const flags = Array.from({ length: capacity }, () => {
    const [pole, sign] = [svg(document, 'path'), svg(document, 'path')];
    const words = text(document, '', { dy: '0.36em' });
    return { pole, sign, words, element: svg(document, 'g', {}, [pole, sign, words]) };
  });
  const rowHeight = fontSize * 1.3;

  function update(events: readonly EventMark[]): void {
    const placed = seatEvents(events.map(place), frame.left, frame.right + fontSize * 3);
    flags.forEach(({ pole, sign, words, element }, i) => {
      const [event, seat] = [events[i], placed[i]];
      element.setAttribute('class', event ? `event ${event.kind} net-${event.contender}` : '');
      words.textContent = event ? event.words : '';
      const x = event ? px(frame.x(event.step)) : 0;
      const y = px(frame.top - fontSize * 0.8 - (seat?.row ?? 0) * rowHeight);
      const isLeft = seat?.side === 'left';
      words.setAttribute('x', String(isLeft ? x - poleGap : x + poleGap));
      words.setAttribute('y', String(y));
      words.setAttribute('text-anchor', isLeft ? 'end' : 'start');
      pole.setAttribute('class', 'pole');
      pole.setAttribute('d', event ? `M${x} ${px(event.kind === 'diverged' ? frame.top : event.y)}V${y - 4}` : '');
      sign.setAttribute('class', 'sign');
      sign.setAttribute('d', event ? signs[event.kind](x, y, isLeft ? -1 : 1) : '');
    });
  }

  function place({ step, words, contender }: EventMark) {
    return { x: frame.x(step), width: wordsWidth(words, fontSize), row: contender === 'with' ? 1 : 0 };
  }

  return {
    element: svg(
      document,
      'g',
      {},
      flags.map((flag) => flag.element),
    ),
    update,
  };
}

const signs: Readonly<Record<LossEvent['kind'], (x: number, y: number, side: 1 | -1) => string>> = {
  reached: (x, y, side) => `M${x} ${px(y - 5)}l${7 * side} 4l${-7 * side} 4z`,
  diverged: (x, y) => `M${px(x - 5)} ${px(y + 3)}l5 -9l5 9z`,
};
