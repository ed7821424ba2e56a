import { describe, expect, test } from 'vitest';
import { describeProblem } from './json.ts';

describe('describeProblem(text) says where JSON goes wrong', () => {
  test.each([
    ['', '1:1: expected a value, found the end'],
    ['{"a": 1,\n  "b": }', '2:8: expected a value, found "}"'],
    ['{"a": 1 "b": 2}', '1:9: expected "," or "}", found "\\"b\\": 2}"'],
    ['[1, 2,]', '1:7: expected a value, found "]"'],
    ['[1 2]', '1:4: expected "," or "]", found "2"'],
    ["{'a': 1}", '1:2: expected a key in double quotes or "}", found "\'"'],
    ['{"a": 1,}', '1:9: expected a key in double quotes, found "}"'],
    ['{"a" 1}', '1:6: expected ":", found "1"'],
    ['{"a": NaN}', '1:7: expected a value, found "NaN"'],
    ['[01]', '1:3: expected "," or "]", found "1"'],
    ['{}\n{}', '2:1: expected the end, found "{"'],
    ['[1, "x', '1:5: expected a value, found "\\"x"'],
    ['[[[', '1:4: expected a value, found the end'],
    ['}', '1:1: expected a value, found "}"'],
  ])('%j', (text, problem) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(describeProblem(text)).toBe(problem);
  });

  test('a million open brackets', () => {
    expect(describeProblem('['.repeat(1e6))).toBe('1:1000001: expected a value, found the end');
  });
});
