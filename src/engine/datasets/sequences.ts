import { randomStream } from '../random.ts';
import type { Dataset, DatasetSpec, Examples } from '../run.ts';
import { digitSize, drawDigitExamples } from './digits.ts';

/** Pixels that arrive together: one row of a digit. */
const ROW = digitSize;

/**
 * The digits, read row by row from the top: examples `[size, steps · 12]`, one step after the other. 12 steps, and after
 * them as many blank rows as the spec asks for: rows that are 0 in every example, so that nothing varies there.
 */
export function drawSequences(spec: Extract<DatasetSpec, { kind: 'sequences' }>, seed: number): Dataset {
  const { trainSize = 1024, testSize = 400, blankRows = 0 } = spec;
  const draw = (size: number, name: string) => lengthen(drawDigitExamples(size, randomStream(seed, name)), blankRows);
  return {
    features: (digitSize + blankRows) * ROW,
    classes: 10,
    train: draw(trainSize, 'data'),
    test: draw(testSize, 'test data'),
  };
}

function lengthen(examples: Examples, blankRows: number): Examples {
  if (blankRows === 0) return examples;
  const { size, x } = examples;
  const [from, to] = [digitSize * ROW, (digitSize + blankRows) * ROW];
  const longer = new Float32Array(size * to);
  for (let i = 0; i < size; i++) longer.set(x.subarray(i * from, (i + 1) * from), i * to);
  return { ...examples, x: longer };
}
