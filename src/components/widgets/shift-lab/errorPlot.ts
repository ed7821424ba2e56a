/** The error on each range over the steps, on a log axis. */
import { shiftEvery } from '../../../engine/experiments/covariateShift.ts';
import { chart } from '../../figures/chart.ts';
import { linePath, spreadOut } from '../../figures/marks.ts';
import { moveTo, px, svg, text } from '../../figures/svg.ts';
import { wordsWidth } from '../../figures/words.ts';
import type { Errors, LabData, Range } from './lab.ts';
import { type Part, type PartOptions, sides } from './part.ts';

const errors = [1e-4, 10] as const;
const ranges = ['train', 'test'] as const satisfies readonly Range[];
const heads: Readonly<Record<Range, string>> = {
  train: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
  test: 'M-3.6 -3.6h7.2v7.2h-7.2z',
};

/** Something that happened at a step. */
interface Flag {
  readonly step: number | undefined;
  readonly name: string;
}

const nothing: Flag = { step: undefined, name: '' };

export function errorPlot(options: PartOptions): Part {
  const { document, box } = options;
  const element = svg(document, 'g', { class: 'errors', transform: moveTo(box.x, box.y) });
  let drawn: { readonly total: number; readonly part: Part } | undefined;
  return {
    element,
    update(data) {
      if (drawn?.total !== data.totalSteps) {
        drawn = { total: data.totalSteps, part: plotOver(data.totalSteps, options) };
        element.replaceChildren(drawn.part.element);
      }
      drawn.part.update(data);
    },
  };
}

/** A plot of so many steps. */
function plotOver(total: number, { document, box, fontSize, labels, number }: PartOptions): Part {
  const ground = chart({
    document,
    box: { ...box, x: 0, y: 0 },
    fontSize,
    number,
    margins: { top: Math.round(2.9 * fontSize), right: sides.right, bottom: 22, left: sides.left },
    x: { domain: [0, total], ticks: [0, total / 2, total] },
    y: { domain: errors, type: 'log', ticks: [1e-4, 1e-3, 0.01, 0.1, 1, 10], grid: true },
  });
  const { left, right, top, bottom } = ground;
  const path = (name: string) => svg(document, 'path', { class: name });
  const words = (name: string) => text(document, '', { class: name, dy: '0.36em' });
  const lines = ranges.map((range) => path(`series range-${range}`));
  const tips = ranges.map((range) => svg(document, 'path', { class: `dot range-${range}`, d: heads[range] }));
  const names = ranges.map((range) => words(`line-name range-${range}`));
  const constant = [path('constant range-test'), words('line-name range-test')] as const;
  const flags = [0, 1].map(() => ({ pole: path('ink-line'), name: words('') }));
  ground.element.append(
    text(document, labels.error, { class: 'axis-name', y: px(fontSize) }),
    text(document, labels.step, {
      class: 'axis-name',
      x: px(right + 1.9 * fontSize),
      y: px(box.height - fontSize * 0.55),
    }),
    constant[0],
    ...flags.flatMap(({ pole, name }) => [pole, name]),
    ...lines,
    constant[1],
    ...tips,
    ...names,
  );
  const heights = new WeakMap<Errors, Errors>();
  return { element: ground.element, update };

  /** Where errors stand, worked out once. */
  function heightOf(one: Errors): Errors {
    const found = heights.get(one) ?? { train: ground.y(one.train), test: ground.y(one.test) };
    heights.set(one, found);
    return found;
  }

  function update(data: LabData): void {
    const now = data.errors.at(-1);
    const places = ranges.map((range) => ground.y(now?.[range] ?? errors[1]));
    const at = ground.x(shiftEvery * Math.max(0, data.errors.length - 1));
    const free = spreadOut(places, 1.2 * fontSize, top + 6, bottom - 6);
    const stride = (shiftEvery * (right - left)) / total;
    ranges.forEach((range, i) => {
      const points = data.errors.map((one, k) => [left + stride * k, heightOf(one)[range]] as const);
      lines[i]?.setAttribute('d', linePath(points));
      tips[i]?.setAttribute('transform', moveTo(at, places[i] ?? 0));
      put(names[i], labels[range], at + 9, free[i] ?? 0);
    });
    const level = px(ground.y(data.constantError));
    const start = right - wordsWidth(labels.constant, fontSize);
    // Above its line, or below where the name of an error is in the way.
    const isFree = (y: number) =>
      ranges.every((range, i) => {
        const end = at + 9 + wordsWidth(labels[range], fontSize);
        return end < start || Math.abs(y - (free[i] ?? 0)) > 1.1 * fontSize;
      });
    const [above, below] = [level - 0.8 * fontSize, level + 0.8 * fontSize];
    constant[0].setAttribute('d', `M${left} ${level}H${right}`);
    put(constant[1], labels.constant, start, isFree(above) || !isFree(below) ? above : below);
    flagsOf(data).forEach((flag, i) => {
      raise(i, flag);
    });
  }

  /** What happened on the way, each with words at a height of its own. */
  function flagsOf({ shiftAt, lesson, fromStart }: LabData): readonly Flag[] {
    if (shiftAt === undefined) return [nothing, nothing];
    const change = { step: shiftAt, name: labels.change[lesson === 'both' ? 'both' : 'onlyNew'] };
    const hasTwin = lesson === 'both' && fromStart !== undefined;
    return [change, hasTwin ? { step: fromStart, name: labels.twin(fromStart) } : nothing];
  }

  function raise(i: number, { step, name }: Flag): void {
    const flag = flags[i];
    if (!flag) return;
    const y = top - fontSize * (i === 0 ? 0.8 : 2.2);
    const x = ground.x(step ?? 0);
    flag.pole.setAttribute('d', step === undefined ? '' : `M${px(x)} ${px(y + 6)}V${bottom}`);
    const start = Math.min(x - 4, right + sides.right - wordsWidth(name, fontSize));
    put(flag.name, step === undefined ? '' : name, start, y);
  }
}

function put(element: Element | undefined, words: string, x: number, y: number): void {
  if (!element) return;
  if (element.textContent !== words) element.textContent = words;
  element.setAttribute('x', String(px(x)));
  element.setAttribute('y', String(px(y)));
}
