import { randomStream } from '../random.ts';
import type { Dataset, DatasetSpec, Examples, LabeledPoint } from '../run.ts';

/** Most points that are taken from a reader. */
export const mostPoints = 2000;

/** Classes are numbered from 0 to one less than this. */
const mostClasses = 10;

const LARGEST = 1e6;

/** One point of a class in so many is kept for the test. */
const HELD_OUT = 5;

/**
 * The reader's own points. One of five of each class, chosen by the seed, is kept for the test, unless a training point
 * lies in the very same place; where that leaves none, the training points serve.
 * @throws RangeError when there are no points, or more than 2000, or one that `parsePoints` would refuse
 */
export function takePoints(spec: Extract<DatasetSpec, { kind: 'points' }>, seed: number): Dataset {
  checkPoints(spec.points);
  const held = heldOut(spec.points, seed);
  const train = spec.points.filter((_, i) => !held.has(i));
  const places = new Set(train.map(placeOf));
  const test = spec.points.filter((point, i) => held.has(i) && !places.has(placeOf(point)));
  return {
    features: 2,
    classes: spec.points.reduce((most, [, , label]) => Math.max(most, label + 1), 0),
    train: toExamples(train),
    test: toExamples(test.length > 0 ? test : train),
  };
}

function checkPoints(points: readonly LabeledPoint[]): void {
  if (points.length < 1 || points.length > mostPoints) {
    throw new RangeError(`points: expected 1 to ${mostPoints} points, got ${points.length}`);
  }
  const wrong = points.find(([x, y, label]) => !isCoordinate(x) || !isCoordinate(y) || !isLabel(label));
  if (wrong) throw new RangeError(`points: expected x, y and a class from 0 to ${mostClasses - 1}, got ${wrong}`);
}

const isCoordinate = (value: number): boolean => Math.abs(value) <= LARGEST;
const isLabel = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < mostClasses;

/** As the network will see it. */
const placeOf = ([x, y]: LabeledPoint): string => `${Math.fround(x)},${Math.fround(y)}`;

function heldOut(points: readonly LabeledPoint[], seed: number): ReadonlySet<number> {
  const rows = Int32Array.from(points.keys());
  randomStream(seed, 'split').shuffle(rows);
  const ofClass = (label: number) => [...rows].filter((row) => points[row]?.[2] === label);
  const held = (own: readonly number[]) => own.filter((_, i) => i % HELD_OUT === HELD_OUT - 1);
  return new Set(Array.from({ length: mostClasses }, (_, label) => held(ofClass(label))).flat());
}

function toExamples(points: readonly LabeledPoint[]): Examples {
  return {
    size: points.length,
    x: Float32Array.from(points.flatMap((point) => point.slice(0, 2))),
    labels: Int32Array.from(points, ([, , label]) => label),
  };
}

/** What is wrong with a text of points, for the page to say in the reader's language. */
export interface PointsProblem {
  /** From 1; 0 where the text as a whole is meant. */
  readonly line: number;
  /** Three values, a coordinate of at most a million, a class from 0 to 9, or at least one point and at most 2000. */
  readonly expected: 'three values' | 'a number' | 'a class' | 'points' | 'fewer points';
  readonly found: string;
}

export type ParsedPoints =
  | { readonly points: readonly LabeledPoint[]; readonly problem?: never }
  | { readonly problem: PointsProblem; readonly points?: never };

/**
 * Reads lines of `x,y,label`, with commas, semicolons or tabs between the values. A first line without any number is a
 * heading; empty lines don't count.
 */
export function parsePoints(text: string): ParsedPoints {
  const points: LabeledPoint[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || (index === 0 && !/\d/.test(line))) continue;
    const parsed = parseLine(line);
    if ('expected' in parsed) return { problem: { line: index + 1, ...parsed } };
    points.push(parsed);
    if (points.length > mostPoints) return problem(index + 1, 'fewer points', line);
  }
  return points.length > 0 ? { points } : problem(0, 'points', text.trim());
}

function parseLine(line: string): LabeledPoint | Omit<PointsProblem, 'line'> {
  const texts = line.split(/[,;\t]/).map((value) => value.trim());
  if (texts.length !== 3) return { expected: 'three values', found: shortened(line) };
  const [x = Number.NaN, y = Number.NaN, label = Number.NaN] = texts.map((value) =>
    value ? Number(value) : Number.NaN,
  );
  const stray = [x, y].findIndex((value) => !isCoordinate(value));
  if (stray >= 0) return { expected: 'a number', found: shortened(texts[stray] as string) };
  if (!isLabel(label)) return { expected: 'a class', found: shortened(texts[2] as string) };
  return [x, y, label];
}

function problem(line: number, expected: PointsProblem['expected'], found: string): ParsedPoints {
  return { problem: { line, expected, found: shortened(found) } };
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
