import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { runOffline } from '../../../engine/offline.ts';
import { initialValues } from '../../params/query.ts';
import { figureWidths } from '../../training/width.ts';
import { type DepthValues, depth } from './depth.ts';
import { draw } from './draw.ts';
import { params } from './params.ts';
import { words } from './words.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const defaults = initialValues(params);

/** The gradients alone, and the trainings of at most so many layers. */
function computed(settings: DepthValues, layers: number) {
  const outcomes = depth.jobsOf(settings).map((spec) => {
    const isWanted = spec.steps === 0 || spec.layers.filter(({ kind }) => kind === 'linear').length <= layers + 1;
    return isWanted ? depth.outcomeOf(runOffline(spec), settings) : undefined;
  });
  return depth.dataOf(outcomes, settings);
}

const states = [
  defaults,
  { ...defaults, depth: 5, compare: 'layerNorm' },
  { ...defaults, depth: 10, compare: 'skip', activation: 'linear' },
] as const;
const drawn = states.map((settings) => ({ settings, data: computed(settings, 10) }));

test('the takeaway tells the factor that was measured, at any state (W11)', () => {
  for (const { settings, data } of drawn) {
    const { takeaway, outcome } = words.tell(data, settings, 'en');
    const factor = data.gradients.with?.at(-1) ?? Number.NaN;
    expect(takeaway).toContain(`layer 2 of ${settings.depth} `);
    expect(takeaway).toContain(`${Number(factor.toPrecision(2))} times`);
    expect(outcome).toBe(factor >= 20 ? 'explodes' : factor >= 2 ? 'grows' : 'calm');
    expect(takeaway.includes('Trained with')).toBe(settings.depth <= 10);
  }
});

test('the gradient starts at 1, in every network and in theory (W11)', () => {
  for (const { data } of drawn) {
    for (const lengths of [...Object.values(data.gradients), data.theory]) {
      expect(lengths?.[0]).toBe(1);
      expect(lengths).toHaveLength(data.depth - 1);
    }
  }
});

test('another depth asks for other gradients, and for no other training (W7)', () => {
  const keys = (layers: number) => depth.jobsOf({ ...defaults, depth: layers }).map((spec) => JSON.stringify(spec));
  const [some, others] = [keys(30), keys(50)];
  expect(others.filter((key) => !some.includes(key))).toHaveLength(3);
});

test.each(Object.values(figureWidths))('at %d px it has one shape, whatever it shows (W1)', (width) => {
  const empty = depth.dataOf([], { ...defaults, depth: 50 });
  const all = [...drawn, { settings: defaults, data: empty }];
  const pictures = all.flatMap(({ settings, data }) =>
    (['en', 'zh'] as const).map(
      (locale) => draw(data, { document, width, locale, description: 'd' }, () => settings).element.outerHTML,
    ),
  );
  expect(new Set(pictures.map((svg) => svg.match(/viewBox="([^"]+)"/)?.[1])).size).toBe(1);
  for (const svg of pictures) expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test('the table holds every mark (W12)', () => {
  const [first] = drawn;
  if (!first) throw new Error('expected a state');
  const { rows, columns } = words.table(first.data, first.settings, 'en');
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(rows.filter(([name]) => String(name).startsWith('accuracy'))).toHaveLength(18);
});
