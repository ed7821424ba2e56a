/**
 * The race as a picture: two panels side by side, the losses of both contenders below.
 * Text keeps its size at every width, so a still is drawn once per width it is shown at: 328 for phones and 720 for the
 * rest, with CSS showing the one that fits. The height follows from the width and the words.
 */
import type { Drawing } from '../../figures/drawing.ts';

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

/** The words of the figure, in the language of the reader. */
export interface RaceLabels {
  /** Accessible name of the whole figure: the takeaway, and that losses are drawn as a median over 9 steps. */
  readonly description: string;
  /** Panel titles: 'with batch norm', 'without'. */
  readonly with: string;
  readonly without: string;
  /** At the ends of the lines, as short as can be: 'with', 'without'. */
  readonly lineWith: string;
  readonly lineWithout: string;
  /** Names of the axes: 'loss', 'step'. */
  readonly loss: string;
  readonly step: string;
  /** '97 % right', in a corner of a panel: at most 70 px at 12 px. */
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

/** Draws the race. The same data and options give the same markup, whether drawn afresh or brought up to date. */
export function figure(data: RaceFigure, options: RaceOptions): Drawing<RaceFigure> {
  const element = options.document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', options.labels.description);
  element.setAttribute('viewBox', `0 0 ${options.width} ${data.totalSteps}`);
  return { element, update() {} };
}
