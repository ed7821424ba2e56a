import postcss from 'postcss';
import { expect, test } from 'vitest';
import { namedSubjects } from './named-subjects.mjs';

const built = (css: string) => postcss([namedSubjects()]).process(css, { from: undefined }).css;

test('a choice at the end of a selector becomes one selector for each, with the states after it', () => {
  expect(built('.figure :is(.a, .b) { fill: red }')).toBe('.figure .a, .figure .b { fill: red }');
  expect(built('.prose :is(th, td):last-child {}')).toBe('.prose th:last-child, .prose td:last-child {}');
  expect(built('.x > :is(p, ul) + :is(p, ul) {}')).toBe('.x > :is(p, ul) + p, .x > :is(p, ul) + ul {}');
});

test('a choice between selectors of different weight stays, as does one that is not at the end', () => {
  for (const css of [
    '.a :is(.b, p) {}',
    '.a :is(.b text, .c) {}',
    ':is(.a, .b) > c {}',
    '.a:is(.b, .c) {}',
    '.a :not(.b) {}',
  ])
    expect(built(css)).toBe(css);
});
