/** What holds for every widget, found by its folder. */
import { describe, expect, test } from 'vitest';
import { failures } from '../../src/components/controls/Failure.tsx';
import { strings as controlStrings } from '../../src/components/controls/strings.ts';
import type { Param, Value } from '../../src/components/params/param.ts';
import { parseParam, writeValue } from '../../src/components/params/parse.ts';
import { initialValues, readQuery, writeQuery } from '../../src/components/params/query.ts';
import { changeSentence } from '../../src/components/params/words.ts';
import { strings as menuStrings } from '../../src/components/takeaway/strings.ts';
import { figureWidths } from '../../src/components/training/width.ts';
import { widgets } from '../../src/components/widgets/registry.ts';
import { type Locale, locales, type Phrase } from '../../src/i18n/strings.ts';
import { createRandom, pick, randomQuery } from '../support/wild.ts';

interface Still {
  draw(width: number): string;
}

const stills = import.meta.glob<(locale: Locale) => Still>('../../src/components/widgets/*/still.ts', {
  import: 'drawStill',
});
const shared = { controls: controlStrings, failures, menu: menuStrings };

function randomLegal(random: () => number, param: Param): Value {
  if (param.kind === 'toggle') return random() < 0.5;
  if (param.notches) return pick(random, param.notches).value;
  if (param.kind === 'choice') return pick(random, param.options);
  const value = param.min + random() * (param.max - param.min);
  return param.kind === 'integer' ? Math.round(value) : value;
}

function isLegal(param: Param, value: Value): boolean {
  if (param.kind === 'toggle') return typeof value === 'boolean';
  if (param.notches) return param.notches.some((notch) => notch.value === value);
  if (param.kind === 'choice') return param.options.some((option) => option === value);
  if (typeof value !== 'number' || (param.kind === 'integer' && !Number.isInteger(value))) return false;
  return value >= param.min && value <= param.max;
}

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

function expectBothLanguages(phrases: Readonly<Record<string, Phrase>>): void {
  for (const [key, phrase] of Object.entries(phrases)) {
    for (const locale of locales) expect(phrase[locale].trim(), `${key} in ${locale}`).not.toBe('');
    expect(placeholders(phrase.zh), `placeholders of ${key}`).toEqual(placeholders(phrase.en));
  }
}

test('there are widgets, and each has its still', () => {
  const folders = Object.keys(stills).map((path) => path.split('/').at(-2));
  expect(widgets.length).toBeGreaterThan(0);
  expect(folders.sort()).toEqual(widgets.map(({ name }) => name).sort());
});

test.each(Object.entries(shared))('shared words of %s are there in both languages (W16)', (_, phrases) => {
  expectBothLanguages(phrases);
});

describe.each(widgets.map((widget) => [widget.name, widget] as const))('%s', (name, { params, strings }) => {
  test('initial values are legal, and a notch is a value of its param (U1)', () => {
    for (const [key, param] of Object.entries(params)) {
      expect(isLegal(param, param.initial), key).toBe(true);
      for (const { value } of param.notches ?? [])
        expect(isLegal({ ...param, notches: undefined } as unknown as Param, value), key).toBe(true);
    }
  });

  test('any legal values go through the address and come back as the same bits (U1)', () => {
    const random = createRandom(1);
    for (let i = 0; i < 1000; i++) {
      const values = Object.fromEntries(
        Object.entries(params).map(([key, param]) => [key, randomLegal(random, param)]),
      );
      const reading = readQuery(params, writeQuery(params, values as never, '?utm=1'));
      expect(reading).toEqual({ values, changes: [] });
    }
  });

  test('every legal value is written as text that parses without a change (U1)', () => {
    const random = createRandom(2);
    for (const [key, param] of Object.entries(params)) {
      const value = randomLegal(random, param);
      expect(parseParam(key, param, writeValue(value))).toEqual({ value });
    }
  });

  test('10 000 wild queries give legal values, each change said in both languages (U2)', () => {
    const random = createRandom(3);
    for (let i = 0; i < 10_000; i++) {
      const query = randomQuery(random, Object.keys(params));
      const { values, changes } = readQuery(params, query);
      for (const [key, param] of Object.entries(params)) {
        if (!isLegal(param, values[key] as Value))
          throw new Error(`${query.slice(0, 200)}: ${key} is ${String(values[key])}`);
      }
      for (const locale of locales) expect(changeSentence(changes, params, locale) === '').toBe(changes.length === 0);
    }
  });

  test('an address without state is left without it (U1)', () => {
    expect(writeQuery(params, initialValues(params), '')).toBe('');
  });

  test('words, labels and notches are there in both languages (W16)', () => {
    expectBothLanguages(strings);
    expectBothLanguages(Object.fromEntries(Object.entries(params).map(([key, { label }]) => [key, label])));
    for (const { notches = [] } of Object.values(params)) {
      for (const { value, label, sentence } of notches)
        expectBothLanguages({ [value]: label, ...(sentence && { sentence }) });
    }
  });

  test.each(locales)('the still is a picture without a hole, at each width, in %s (W1)', async (locale) => {
    const [, load] = Object.entries(stills).find(([path]) => path.includes(`/${name}/`)) ?? [];
    const drawStill = await load?.();
    for (const width of Object.values(figureWidths)) {
      const svg = drawStill?.(locale).draw(width) ?? '';
      expect(svg).toMatch(/^<svg[^>]* viewBox="/);
      expect(svg).toMatch(/role="img"/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<style| style="/);
    }
  });
});
