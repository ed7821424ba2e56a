/** Points that a reader writes: read line by line, with what is wrong named. Nothing here leaves the page. */
import { type ParsedPoints, parsePoints } from '../../../engine/datasets/points.ts';
import type { LabeledPoint } from '../../../engine/run.ts';
import { type Locale, say } from '../../../i18n/strings.ts';
import { strings } from './strings.ts';

/** The picture has colors for so many. */
export const classes = [0, 1, 2] as const;

/** Reads points; those of more classes than the picture has colors for are refused, too. */
export function readPoints(text: string): ParsedPoints {
  const parsed = parsePoints(text);
  if (parsed.problem) return parsed;
  const lines = text.split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    const label = parsePoints(line).points?.[0]?.[2];
    if (label !== undefined && label >= classes.length)
      return { problem: { line: index + 1, expected: 'a class', found: String(label) } };
  }
  return parsed;
}

/** One point per line. */
export function writePoints(points: readonly LabeledPoint[]): string {
  return points.map(([x, y, label]) => `${x}, ${y}, ${label}`).join('\n');
}

/** What is wrong, and what was expected. */
export function problemSentence({ problem }: ParsedPoints, locale: Locale): string {
  if (!problem) return '';
  const expected = say(expectations[problem.expected], locale);
  if (problem.line === 0) return say(strings.wrongText, locale, { expected });
  return say(strings.wrongLine, locale, { line: problem.line, expected, found: problem.found });
}

const expectations = {
  'three values': strings.threeValues,
  'a number': strings.aNumber,
  'a class': strings.aClass,
  points: strings.somePoints,
  'fewer points': strings.fewerPoints,
} as const;
