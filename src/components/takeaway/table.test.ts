import { expect, test } from 'vitest';
import { toCsv } from './table.ts';

test('toCsv(table) quotes what needs it, leaves unknown cells empty, and marks its encoding', () => {
  const table = {
    caption: '',
    columns: ['step', 'loss, "raw"'],
    rows: [
      [0, 0.5],
      [1, undefined],
    ],
  };
  expect(toCsv(table)).toBe('\uFEFFstep,"loss, ""raw"""\r\n0,0.5\r\n1,\r\n');
});
