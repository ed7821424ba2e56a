import { type Box, px, svg, text } from '../../figures/svg.ts';
import { groupOf } from './arithmetic.ts';
import type { BatchData } from './normalizeABatch.ts';
import { momentsOf } from './words.ts';

/** Ends of the axis that all four lines share. */
const extent = 5;

const ticks = [-4, -2, 0, 2, 4] as const;

interface StripsOptions {
  readonly box: Box;
  readonly fontSize: number;
  readonly number: (value: number, digits?: number) => string;
}

/** One line of the arithmetic: its numbers, what happened to the one picked, and how. */
interface Line {
  readonly values: Float64Array;
  readonly picked: string;
  readonly rule: string;
}

/** The numbers of one group on their way through the four lines, one axis for all, thin lines from each to the next. */
export function strips(document: Document, { box, fontSize, number }: StripsOptions) {
  const { x: left, y: top, width, height } = box;
  const pad = fontSize * 0.7;
  const step = (height - 1.9 * fontSize) / 4;
  const place = (value: number) =>
    left + pad + ((Math.max(-extent, Math.min(extent, value)) + extent) / (2 * extent)) * (width - 2 * pad);
  const level = (index: number) => top + index * step + 1.35 * fontSize + (step - 1.35 * fontSize) * 0.5;
  const bottom = level(3) + 0.9 * fontSize;
  const zero = svg(document, 'path', { class: 'rule-line', d: `M${px(place(0))} ${px(top)}V${px(bottom)}` });
  const axis = ticks.map((tick) =>
    text(document, number(tick), {
      class: 'quiet',
      x: px(place(tick)),
      y: px(top + height - 2),
      'text-anchor': 'middle',
    }),
  );
  const rails = svg(document, 'path', {
    class: 'rule-line',
    d: [0, 1, 2, 3].map((i) => `M${px(left)} ${px(level(i))}h${px(width)}`).join(''),
  });
  const ways = svg(document, 'path', { class: 'ways' });
  const followed = svg(document, 'path', { class: 'ways followed' });
  const spreads = svg(document, 'path', { class: 'spread' });
  const means = svg(document, 'path', { class: 'mean-tick' });
  const dots = svg(document, 'path', { 'stroke-width': px(0.5 * fontSize) });
  const beyond = svg(document, 'path', { class: 'beyond-range' });
  const heads = [0, 1, 2, 3].map(() => svg(document, 'circle', { class: 'picked-dot', r: 0.36 * fontSize }));
  const baseline = (i: number) => px(top + i * step + fontSize);
  const picks = heads.map((_, i) => text(document, '', { class: 'picked-words', x: px(left), y: baseline(i) }));
  const rules = heads.map((_, i) =>
    text(document, '', { class: 'rule-words', x: px(left + width), y: baseline(i), 'text-anchor': 'end' }),
  );
  const parts = [zero, rails, spreads, ways, followed, means, dots, beyond, ...heads, ...picks, ...rules, ...axis];
  const element = svg(document, 'g', { class: 'strips' }, parts);

  function update(data: BatchData): void {
    const lines = linesOf(data, number);
    const { group, picked, norm, columns } = data;
    const [own, beside] = groupOf(norm, Math.floor(picked / columns), picked % columns);
    const way = (i: number) =>
      lines.map(({ values }, k) => `${k ? 'L' : 'M'}${px(place(at(values, i)))} ${px(level(k))}`).join('');
    ways.setAttribute('d', group.map(way).join(''));
    followed.setAttribute('d', way(picked));
    dots.setAttribute('class', `dots hue-${(own + beside) % 4}`);
    dots.setAttribute(
      'd',
      lines
        .map(({ values }, k) => group.map((i) => `M${px(place(at(values, i)))} ${px(level(k))}h0`).join(''))
        .join(''),
    );
    beyond.setAttribute(
      'd',
      lines
        .map(({ values }, k) =>
          arrows(
            group.map((i) => at(values, i)),
            k,
          ),
        )
        .join(''),
    );
    const moments = lines.map(({ values }) => momentsOf(values, group));
    spreads.setAttribute(
      'd',
      moments.map(({ mean, sd }, k) => `M${px(place(mean - sd))} ${px(level(k))}H${px(place(mean + sd))}`).join(''),
    );
    spreads.setAttribute('stroke-width', String(px(0.9 * fontSize)));
    means.setAttribute(
      'd',
      moments
        .map(({ mean }, k) => `M${px(place(mean))} ${px(level(k) - 0.6 * fontSize)}v${px(1.2 * fontSize)}`)
        .join(''),
    );
    lines.forEach(({ values, picked: words, rule }, k) => {
      heads[k]?.setAttribute('cx', String(px(place(at(values, picked)))));
      heads[k]?.setAttribute('cy', String(px(level(k))));
      if (picks[k]) picks[k].textContent = words;
      if (rules[k]) rules[k].textContent = rule;
    });
  }

  /** Marks at the ends where numbers lie beyond the axis. */
  function arrows(values: readonly number[], k: number): string {
    const [h, y] = [0.4 * fontSize, level(k)];
    const right = values.some((value) => value > extent)
      ? `M${px(left + width)} ${px(y)}l${px(-h)} ${px(-h)}v${px(2 * h)}z`
      : '';
    const leftward = values.some((value) => value < -extent)
      ? `M${px(left)} ${px(y)}l${px(h)} ${px(-h)}v${px(2 * h)}z`
      : '';
    return right + leftward;
  }

  return { element, update };
}

function linesOf(data: BatchData, number: StripsOptions['number']): readonly Line[] {
  const { before, means, variances, xhat, after, group, picked, gamma, beta, eps } = data;
  const [mean, variance, count] = [at(means, picked), at(variances, picked), group.length];
  const centered = before.map((value, i) => value - at(means, i));
  const sum = group.reduce((total, i) => total + at(before, i), 0);
  const squares = group.reduce((total, i) => total + at(centered, i) ** 2, 0);
  const shift = beta < 0 ? `− ${number(-beta)}` : `+ ${number(beta)}`;
  const here = (name: string, values: Float64Array) => `${name} = ${number(at(values, picked))}`;
  return [
    { values: before, picked: here('z', before), rule: `μ = ${number(sum)} ÷ ${count} = ${number(mean)}` },
    {
      values: centered,
      picked: here('z − μ', centered),
      rule: `σ² = ${number(squares)} ÷ ${count} = ${number(variance)}`,
    },
    { values: xhat, picked: here('x̂', xhat), rule: `÷ √(${number(variance)} + ${number(eps)})` },
    { values: after, picked: here('y', after), rule: `y = ${number(gamma)} × x̂ ${shift}` },
  ];
}

function at(values: Float64Array, i: number): number {
  return values[i] as number;
}
