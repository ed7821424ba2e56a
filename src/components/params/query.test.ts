import { expect, test } from 'vitest';
import type { Params } from './param.ts';
import { nearestLegal } from './parse.ts';
import { initialValues, readQuery, writeQuery } from './query.ts';
import { changeSentence } from './words.ts';

const label = { en: 'X', zh: 'X' };
const notch = (value: number) => ({ value, label });
const params = {
  rate: {
    kind: 'real',
    scale: 'log',
    min: 1e-4,
    max: 10,
    initial: 0.1,
    label,
    notches: [notch(0.03), notch(0.1), notch(0.3), notch(1)],
  },
  free: { kind: 'real', scale: 'linear', min: -2, max: 2, initial: 0, label },
  seed: { kind: 'integer', min: 0, max: 100, initial: 7, label },
  task: { kind: 'choice', options: ['spiral', 'digits'], initial: 'spiral', label },
  norm: { kind: 'toggle', initial: true, label },
} as const satisfies Params;
const initial = initialValues(params);

test('what a query does not mention takes its initial value (U1)', () => {
  expect(readQuery(params, '?other=1')).toEqual({ values: initial, changes: [] });
});

test('legal values are read as they are, without a word (U1)', () => {
  const { values, changes } = readQuery(params, '?rate=0.3&free=-1.5&seed=0&task=digits&norm=0');
  expect(values).toEqual({ rate: 0.3, free: -1.5, seed: 0, task: 'digits', norm: false });
  expect(changes).toEqual([]);
});

test.each([
  ['rate', '0.15', 0.1],
  ['rate', '0.2', 0.3],
  ['rate', '1e308', 1],
  ['rate', '-3', 0.03],
  ['rate', 'NaN', 0.1],
  ['free', 'Infinity', 2],
  ['seed', '7.6', 8],
  ['seed', '', 7],
  ['seed', '-1e308', 0],
  ['task', '<b>spiral</b>', 'spiral'],
  ['norm', 'maybe', true],
] as const)('%s=%s is read as the nearest legal value, and said (U2)', (name, text, expected) => {
  const { values, changes } = readQuery(params, `?${name}=${encodeURIComponent(text)}`);
  expect(values[name]).toBe(expected);
  expect(changes).toMatchObject([{ name, found: text, used: String(expected === true ? 1 : expected) }]);
});

test('what is quoted back to the reader is at most 40 characters long (U2)', () => {
  const { changes } = readQuery(params, `?seed=${'😀'.repeat(5000)}`);
  expect([...(changes[0]?.found ?? '')]).toHaveLength(40);
  expect(changeSentence(changes, params, 'en')).toMatch(
    /^X: the link asks for “.*…”, here it is 7 \(possible: 0 … 100\)\.$/u,
  );
});

test('only what differs is written, keys of others are kept (U1)', () => {
  const search = writeQuery(params, { ...initial, seed: 9, norm: false }, '?utm=a%20b&rate=1&seed=3');
  expect(new URLSearchParams(search)).toEqual(new URLSearchParams('utm=a b&seed=9&norm=0'));
  expect(writeQuery(params, initial, '?seed=3')).toBe('');
});

test('with a prefix, a second widget leaves the keys of the first alone (U3)', () => {
  const search = writeQuery(params, { ...initial, seed: 9 }, '?seed=3', 'depth.');
  expect(search).toBe('?seed=3&depth.seed=9');
  expect(readQuery(params, search, 'depth.').values.seed).toBe(9);
  expect(readQuery(params, search).values.seed).toBe(3);
});

test('nearestLegal goes by distance on the scale of the param', () => {
  expect(nearestLegal(params.rate, 0.18)).toBe(0.3);
  expect(nearestLegal({ ...params.rate, scale: 'linear' }, 0.18)).toBe(0.1);
});
