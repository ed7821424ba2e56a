import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { studyOffline } from '../../../engine/offline.ts';
import { type Locale, locales } from '../../../i18n/strings.ts';
import { readQuery } from '../../params/query.ts';
import { unknownStudy, withFrame } from '../../training/survey.ts';
import { figureWidths } from '../../training/width.ts';
import { draw } from './draw.ts';
import { params } from './params.ts';
import { surfaces } from './surfaces.ts';
import { words } from './words.ts';

/** The state an address asks for, as far as `rows` rows of each surface are known. */
function stateAt(search: string, rows = Number.POSITIVE_INFINITY) {
  const { values } = readQuery(params, search);
  const studies = surfaces.jobsOf(values).map((request) => {
    const found = studyOffline(request).advance({});
    return withFrame(unknownStudy(request), { ...found, rows: found.rows.slice(0, rows) });
  });
  return { values, studies, data: surfaces.dataOf(studies, values) };
}

function pictureOf({ data, values }: ReturnType<typeof stateAt>, width: number, locale: Locale): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return draw(data, { document, width, locale, description: 'two surfaces' }, () => values).element.outerHTML;
}

const searches = ['', '?look=map&plane=trajectory&step=20', '?depth=3&radius=0.1&step=0', '?heights=plain&radius=3'];

describe.each(searches)('at "%s"', (search) => {
  const state = stateAt(search);

  test('the sentence says which surface is steeper, and which has more dips (W11)', () => {
    const { with: one, without: other } = state.data.measured ?? {};
    if (!one || !other) throw new Error('expected both surfaces');
    const { outcome, takeaway } = words.tell(state.data, state.values, 'en');
    const ratio = other.slope / one.slope;
    expect(outcome.startsWith('gentler')).toBe(ratio > 1.5);
    expect(outcome === 'gentlerButBumpier').toBe(ratio > 1.5 && one.minima.length > other.minima.length);
    expect(takeaway).toContain(`${one.minima.length}`);
    expect(takeaway).not.toMatch(/NaN|undefined|∞/);
  });

  test.each(locales)('it is drawn without a hole, in one shape per width, in %s (W1)', (locale) => {
    for (const width of Object.values(figureWidths)) {
      const [empty, half, whole] = [stateAt(search, 0), stateAt(search, 9), state].map((it) =>
        pictureOf(it, width, locale),
      );
      expect(whole).not.toMatch(/NaN|undefined|Infinity|<style| style="/);
      expect(half).not.toMatch(/NaN|undefined|Infinity/);
      const shape = (svg = '') => svg.match(/viewBox="0 0 [\d. ]+"/)?.[0];
      expect([shape(empty), shape(half)]).toEqual([shape(whole), shape(whole)]);
    }
  });
});

test('both surfaces share one scale: the same loss has the same color on both (W12)', () => {
  const { data, values, studies } = stateAt('?step=0');
  const [first] = studies;
  const twins = surfaces.dataOf([first, first] as never, values);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const { element, update } = draw(data, { document, width: 328, locale: 'en', description: '' }, () => values);
  update(twins);
  const [left, right] = [...element.querySelectorAll('.mesh')].map((mesh) => mesh.innerHTML);
  expect(left).toBe(right);
});

test('the table holds every place of both surfaces (W14)', () => {
  const { data, values } = stateAt('');
  expect(words.table(data, values, 'zh').rows.length).toBe(21 * 21);
});

test('the radius is no matter on the plane of a path (W5)', () => {
  const jobs = (search: string) => JSON.stringify(surfaces.jobsOf(readQuery(params, search).values));
  expect(jobs('?plane=trajectory&radius=3')).toBe(jobs('?plane=trajectory'));
  expect(jobs('?turn=90&look=map')).toBe(jobs(''));
});

test('a training that blew up on the way is told as an outcome, and the other surface stands (W6)', () => {
  const state = stateAt('?learningRate=3&step=60');
  const { with: one, without: other } = state.data;
  expect([one.blownAt, typeof other.blownAt]).toEqual([undefined, 'number']);
  expect(one.rows).toBe(one.side);
  for (const locale of locales) {
    const { outcome, takeaway } = words.tell(state.data, state.values, locale);
    expect([outcome, takeaway.includes('60')]).toEqual(['diverged', true]);
    expect(pictureOf(state, 328, locale)).not.toMatch(/NaN|Infinity|undefined/);
    expect(pictureOf(state, 328, locale)).toContain(`${other.blownAt}`);
    expect(pictureOf(state, 328, locale)).not.toContain('…');
  }
});
