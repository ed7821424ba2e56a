import { describe, expect, test } from 'vitest';
import { initialValues, parseSetting } from './settings.ts';

const rate = { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.1 } as const;
const depth = { kind: 'integer', min: 1, max: 16, initial: 6 } as const;
const task = { kind: 'choice', options: ['spiral', 'digits'], initial: 'spiral' } as const;
const standardize = { kind: 'toggle', initial: false } as const;

describe('parseSetting (U2)', () => {
  test('parseSetting(real, text) takes legal numbers as they are', () => {
    expect(parseSetting(rate, '0.3')).toEqual({ value: 0.3 });
    expect(parseSetting(rate, ' 3e-1 ')).toEqual({ value: 0.3 });
  });

  test.each([
    ['1e308', 10],
    ['Infinity', 10],
    ['-5', 1e-4],
    ['NaN', 0.1],
    ['', 0.1],
    ['<b>', 0.1],
  ])('parseSetting(real, %j) gives the nearest legal number and says what was expected', (text, value) => {
    expect(parseSetting(rate, text)).toEqual({ value, expected: 'a number from 0.0001 to 10' });
  });

  test('parseSetting(integer, text) rounds, and says so', () => {
    expect(parseSetting(depth, '6.4')).toEqual({ value: 6, expected: 'a whole number from 1 to 16' });
    expect(parseSetting(depth, '10')).toEqual({ value: 10 });
  });

  test('parseSetting(choice, text) falls back to the initial option', () => {
    expect(parseSetting(task, 'digits')).toEqual({ value: 'digits' });
    expect(parseSetting(task, 'moons')).toEqual({ value: 'spiral', expected: 'one of spiral, digits' });
  });

  test('parseSetting(toggle, text) takes true and false only', () => {
    expect(parseSetting(standardize, 'true')).toEqual({ value: true });
    expect(parseSetting(standardize, 'yes')).toEqual({ value: false, expected: 'one of true, false' });
  });

  test('initialValues(settings) gives every setting its initial value', () => {
    expect(initialValues({ rate, task, standardize })).toEqual({ rate: 0.1, task: 'spiral', standardize: false });
  });
});
