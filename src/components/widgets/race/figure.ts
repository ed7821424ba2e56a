/**
 * The race as a picture: two panels side by side, the losses of both contenders below (beside, from 840 px).
 * Text keeps its size at every width, so a still is drawn once per layout (below 460 px, below 840, from 840) and scaled to
 * its place; each layout has one aspect ratio, whatever the words and the data, see pairLayout.ts.
 */
import { type ComparedNetwork, type ComparisonLabels, comparison } from '../../figures/comparison.ts';
import { digitGrid } from '../../figures/digits.ts';
import type { Drawing } from '../../figures/drawing.ts';
import type { LossEvent } from '../../figures/lossLine.ts';
import { classifiedPlane } from '../../figures/plane.ts';

/** What the figure shows: both contenders at one step of one race. */
export interface RaceFigure {
  readonly task: 'spiral' | 'digits';
  /** spiral: the training points, x as [size, 2] in [-1.1, 1.1]. digits: the shown test digits, x as [40, 144]. */
  readonly examples: RaceExamples;
  readonly with: RaceContender;
  readonly without: RaceContender;
  /** Updates done at the moment shown. Losses from here on are the future, drawn faint. */
  readonly shownStep: number;
  /** Updates after which the race is over: the right end of the step axis. */
  readonly totalSteps: number;
}

export interface RaceExamples {
  readonly x: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
}

/** One contender; `reachedAt`, `accuracy` and `picture` are what is known at `RaceFigure.shownStep`. */
export interface RaceContender {
  /** Training loss of the batch at every step so far (index = step), also past the step shown. */
  readonly losses: Float32Array;
  /** spiral: `[2, R, R]`, class and then confidence · 255, row 0 at the top. digits: class given to each shown digit. */
  readonly picture?: Uint8Array | undefined;
  /** Test accuracy in [0, 1]. */
  readonly accuracy?: number | undefined;
  /** Step at which the target accuracy was reached, if it was by the step shown. */
  readonly reachedAt?: number | undefined;
  /** Where the run left the finite range, if it did by the step shown. `layer` is handed on to `RaceLabels.diverged`. */
  readonly divergedAt?: { readonly step: number; readonly layer: number } | undefined;
}

/**
 * The words of the figure, in the language of the reader. `description` is its accessible name and says that losses are
 * drawn one by one and as a running median of 9; `with` and `without` are panel titles, `lineWith` and `lineWithout` the
 * shortest names there are; `loss` and `step` name the axes.
 */
export interface RaceLabels extends ComparisonLabels {
  /** '97 % right', in a corner of a panel. */
  accuracy(share: number): string;
  /** '95 % at step 40', beside a flag. */
  reached(step: number): string;
  /** 'diverged at step 12, layer 3', where a line leaves through the top. */
  diverged(step: number, layer: number): string;
}

export interface RaceOptions {
  readonly document: Document;
  /** Real width in CSS px, 280 to 960. */
  readonly width: number;
  readonly labels: RaceLabels;
  /** Writes a number of an axis in the reader's language. */
  readonly number: (value: number) => string;
}

/** Ends of the loss axis: they stay while a run grows, and from one run to the next. */
const lossRange = [0.002, 4] as const;

/** Half-width of the plane of the spiral. */
const extent = 1.1;

/** Draws the race. The same data and options give the same markup, whether drawn afresh or brought up to date. */
export function figure(data: RaceFigure, options: RaceOptions): Drawing<RaceFigure> {
  let ground = data;
  let drawing = stage(data, options);
  const { element } = drawing;
  const update = (next: RaceFigure) => {
    if (!isSameGround(ground, next)) {
      drawing = stage(next, options);
      element.replaceChildren(...drawing.element.childNodes);
      ground = next;
    }
    const network = (contender: RaceContender) => compared(contender, options.labels);
    const { shownStep } = next;
    drawing.update({ with: network(next.with), without: network(next.without), shownStep });
  };
  update(data);
  return { element, update };
}

/** All that stays while a race runs. */
function stage({ task, examples, totalSteps }: RaceFigure, options: RaceOptions) {
  const { document, labels } = options;
  return comparison({
    ...options,
    totalSteps,
    losses: lossRange,
    longestNote: labels.accuracy(1),
    picture: (side, fontSize) =>
      task === 'spiral'
        ? classifiedPlane(document, examples, extent, side)
        : digitGrid(document, examples.x, examples.labels, side, fontSize),
  });
}

function isSameGround(a: RaceFigure, b: RaceFigure): boolean {
  const isSame = (one: ArrayLike<number>, other: ArrayLike<number>) =>
    one === other || (one.length === other.length && Array.prototype.every.call(one, (value, i) => value === other[i]));
  return (
    a.task === b.task &&
    a.totalSteps === b.totalSteps &&
    isSame(a.examples.x, b.examples.x) &&
    isSame(a.examples.labels, b.examples.labels)
  );
}

function compared(
  { losses, picture, accuracy, reachedAt, divergedAt }: RaceContender,
  labels: RaceLabels,
): ComparedNetwork {
  const events: LossEvent[] = [];
  // A run that is lost says only that; the flag of its arrival stays, without words.
  const words = reachedAt === undefined || divergedAt ? '' : labels.reached(reachedAt);
  if (reachedAt !== undefined) events.push({ kind: 'reached', step: reachedAt, words });
  if (divergedAt) {
    const { step, layer } = divergedAt;
    events.push({ kind: 'diverged', step, words: labels.diverged(step, layer) });
  }
  return { losses, picture, note: accuracy === undefined ? '' : labels.accuracy(accuracy), events };
}
