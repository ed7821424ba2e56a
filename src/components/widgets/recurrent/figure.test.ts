import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { openOffline } from '../../../engine/offline.ts';
import { initialValues } from '../../params/query.ts';
import { emptyHistory, extend } from '../../training/history.ts';
import { figureWidths } from '../../training/width.ts';
import { draw } from './draw.ts';
import { params } from './params.ts';
import { nets, recurrent } from './recurrent.ts';
import { words } from './words.ts';

const values = initialValues(params);
const { document } = parseHTML('<!doctype html><html><body></body></html>');

function trained(settings: typeof values, steps: number) {
  const plan = { ...recurrent.planOf(settings), values: settings };
  const offline = openOffline(plan.specs);
  const history = extend(emptyHistory(offline.dataset, plan.specs.length), offline.advance({ steps }));
  return (statistics = settings.statistics, step = steps) =>
    recurrent.dataAt({ plan: { ...plan, values: { ...settings, statistics } }, history, step });
}

const long = trained(values, 200);
const short = trained({ ...values, length: 12 }, 10);

const markup = (data: ReturnType<typeof long>, width: number, locale: 'en' | 'zh') =>
  draw(data, { document, width, locale, description: 'd' }, () => values).element.outerHTML;

test('the takeaway tells both accuracies of the shared average (W11)', () => {
  const data = long();
  const { takeaway, outcome } = words.tell(data, values, 'en');
  const shared = data.accuracies.shared;
  const share = (value = 0) => `${Math.floor(100 * value + 1e-6)}\u00a0%`;
  expect(takeaway).toContain(`${share(shared?.batch)} right in batch mode, ${share(shared?.inference)} in inference`);
  expect(outcome).toBe('fails');
  expect(words.tell(long('none', 0), values, 'en').outcome).toBe('start');
});

test('shared and per-step averages come from the same training (W11)', () => {
  const { perStep, shared } = long().accuracies;
  expect(shared?.batch).toBe(perStep?.batch);
});

test('without a norm, values spread further with every row that is read (W11)', () => {
  const { deviations, rows } = long();
  expect(deviations[rows - 1]).toBeGreaterThan(2 * (deviations[0] ?? 0));
});

test('γ at the start is that of both batch norms and of layer norm, and sets what enters the tanh (W11)', () => {
  const [half, tenth] = [0.5, 0.1].map((gamma) => trained({ ...values, length: 12, gamma }, 0));
  for (const net of ['perStep', 'shared', 'layer'] as const) {
    const [wide, small] = [half, tenth].map((at) => at?.(net).deviations[0] ?? Number.NaN);
    expect(small).toBeCloseTo((wide as number) / 5, 5);
  }
  expect(tenth?.('none').deviations).toEqual(half?.('none').deviations);
});

test.each(Object.values(figureWidths))('at %d px it has one shape, whatever it shows (W1)', (width) => {
  const shape = (svg: string) => svg.match(/viewBox="([^"]+)"/)?.[1];
  const first = markup(long(), width, 'en');
  for (const data of [...nets.map((net) => long(net)), short(), short('perStep', 0)]) {
    for (const locale of ['en', 'zh'] as const) {
      const svg = markup(data, width, locale);
      expect(shape(svg)).toBe(shape(first));
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
});

test('brought up to date, it looks as if drawn afresh (W1)', () => {
  const drawing = draw(long('none', 0), { document, width: 720, locale: 'en', description: 'd' }, () => values);
  drawing.update(short('shared'));
  expect(drawing.element.outerHTML).toBe(markup(short('shared'), 720, 'en'));
});

test('the table holds every mark (W12)', () => {
  const { rows, columns } = words.table(long(), values, 'en');
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(rows.filter(([name]) => String(name).startsWith('accuracy'))).toHaveLength(2 * nets.length);
});
