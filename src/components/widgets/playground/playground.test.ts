import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { openOffline } from '../../../engine/offline.ts';
import { type Locale, locales } from '../../../i18n/strings.ts';
import { readQuery } from '../../params/query.ts';
import { emptyHistory, extend } from '../../training/history.ts';
import { challenges } from './challenges.ts';
import { draw } from './draw.ts';
import { problemSentence, readPoints, writePoints } from './ownPoints.ts';
import { params } from './params.ts';
import { createPlayground, firstPoints } from './playground.ts';
import { presets } from './presets.ts';
import { words } from './words.ts';

const widget = createPlayground(() => firstPoints);

function stateAt(search: string, steps = 1000) {
  const { values, changes } = readQuery(params, search);
  expect(changes).toEqual([]);
  const plan = { ...widget.planOf(values), values };
  const offline = openOffline(plan.specs);
  const history = extend(emptyHistory(offline.dataset, plan.specs.length), offline.advance({ steps }));
  return { data: widget.dataAt({ plan, history, step: Math.min(steps, plan.steps) }), values };
}

function drawn({ data, values }: ReturnType<typeof stateAt>, width: number, locale: Locale) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return draw(data, { document, width, locale, description: 'd' }, () => values);
}

test.each(presets.map((preset) => [preset.search, preset] as const))(
  'preset %s ends as it says (C22)',
  (_, { search, outcome }) => {
    const { data, values } = stateAt(search);
    expect(words.tell(data, values, 'en').outcome).toBe(outcome);
  },
);

test.each(challenges.map((challenge) => [challenge.id, challenge] as const))(
  'challenge %s can be solved, and is not solved by the first run (C22)',
  (_, { isSolved, solution }) => {
    expect(isSolved(stateAt(solution).data)).toBe(true);
    expect(isSolved(stateAt('').data)).toBe(false);
  },
);

describe('the figure', () => {
  const states = ['?seed=3', '?data=own&aDepth=3', '?data=digits&bLearningRate=10', '?data=xor&aDepth=16&aWidth=8'];
  const moments = states.map((search) => stateAt(search, 12));

  test.each(locales)('has no hole and one shape per width, in %s (W1)', (locale) => {
    for (const width of [328, 720]) {
      const pictures = moments.map((moment) => drawn(moment, width, locale).element);
      for (const { outerHTML } of pictures) expect(outerHTML).not.toMatch(/NaN|undefined|Infinity|null/);
      expect(new Set(pictures.map((picture) => picture.getAttribute('viewBox'))).size).toBe(1);
    }
  });

  test('brought up to date it is what a fresh one is (W1)', () => {
    const drawing = drawn(moments[0] as never, 328, 'en');
    for (const moment of moments) {
      drawing.update(moment.data);
      expect(drawing.element.outerHTML).toBe(drawn(moment, 328, 'en').element.outerHTML);
    }
  });

  test('shows every hidden layer and every gradient (W11)', () => {
    const { a, b } = stateAt('?aNorm=groupNorm&aWidth=7&aDepth=4&bNorm=layerNorm&bActivation=tanh', 1).data;
    expect([a.spreads.length, a.gradients.length, b.spreads.length, b.gradients.length]).toEqual([4, 5, 6, 7]);
  });
});

describe('own points', () => {
  test('go through the box and come back (U1)', () => {
    expect(readPoints(writePoints(firstPoints)).points).toEqual(firstPoints);
  });

  test.each([
    ['0,0,1\n0.5;x;1', 2, 'x'],
    ['x,y,class\n0,0,0\n1,1,5', 3, '5'],
    ['1,2', 1, '1,2'],
  ])('%j: the line is named, with what was expected (U2)', (text, line, found) => {
    const parsed = readPoints(text);
    expect(parsed.problem).toMatchObject({ line, found });
    expect(problemSentence(parsed, 'en')).toMatch(new RegExp(`^Line ${line}: expected .*found “${found}”`));
    expect(problemSentence(parsed, 'zh')).toContain(`第 ${line} 行`);
  });
});
