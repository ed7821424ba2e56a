import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { twoWeights } from '../../../engine/experiments/twoWeights.ts';
import { openOffline } from '../../../engine/offline.ts';
import { locales } from '../../../i18n/strings.ts';
import { readQuery } from '../../params/query.ts';
import { figureWidths } from '../../training/width.ts';
import { descents } from './descents.ts';
import { draw } from './draw.ts';
import { params } from './params.ts';
import { words } from './words.ts';

const at = (search: string) => {
  const { values } = readQuery(params, search);
  return { values, data: descents.dataOf(values) };
};

const searches = ['', '?learningRate=0.14', '?weights=after&learningRate=0.65', '?first=0&second=0&learningRate=300'];

test.each(searches)('at "%s" both pictures are whole, and of one shape per width (W1)', (search) => {
  const { values, data } = at(search);
  for (const width of Object.values(figureWidths)) {
    const shapes = locales.map((locale) => {
      const { document } = parseHTML('<!doctype html><html><body></body></html>');
      const { element } = draw(data, { document, width, locale, description: '' }, () => values);
      expect(element.outerHTML).not.toMatch(/NaN|undefined|Infinity|<style| style="/);
      return element.getAttribute('viewBox');
    });
    expect(new Set(shapes).size).toBe(1);
    expect(words.tell(data, values, 'en').takeaway).not.toMatch(/NaN|undefined/);
  }
});

test.each(['?learningRate=0.14', '?learningRate=0.65', '?weights=after&learningRate=0.14'])(
  'at "%s" the engine itself ends as the sentence says (W11)',
  (search) => {
    const { values, data } = at(search);
    const { runs } = openOffline(twoWeights.specs({ ...values, starts: 1 })).advance({});
    const arrives = runs.map(({ status, losses }) => status === 'finished' && (losses.at(-1) as number) < 0.01);
    const outcome = arrives[0] ? (arrives[1] ? 'both' : 'onlyWith') : arrives[1] ? 'onlyWithout' : 'neither';
    expect(words.tell(data, values, 'en').outcome).toBe(outcome);
  },
);

test('a surface stays while its start is moved', () => {
  expect(at('?first=1').data.with.losses).toBe(at('?first=2').data.with.losses);
});
