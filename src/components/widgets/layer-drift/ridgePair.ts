import { headerHeight, panel } from '../../figures/panel.ts';
import { type Ridges, ridges } from '../../figures/ridges.ts';
import { px, svg, text } from '../../figures/svg.ts';
import { wordsWidth } from '../../figures/words.ts';
import { type DriftData, highest } from './drift.ts';
import type { DriftOptions } from './figure.ts';

/** Both panels of ridges, with the steps at their left and the inputs below. */
export function ridgePair(data: DriftData, options: DriftOptions, fontSize: number, bottomEdge: number) {
  const { document, width, labels, number } = options;
  const widest = Math.max(...[labels.step, number(data.totalSteps)].map((words) => wordsWidth(words, fontSize)));
  const left = Math.ceil(widest + 0.8 * fontSize);
  const gap = 2 * fontSize;
  const side = Math.floor((width - left - gap - 8) / 2);
  const header = headerHeight(fontSize, false);
  const bottom = Math.round(bottomEdge - 3.1 * fontSize);
  // Room above the first row for its ridge.
  const last = bottom - header - 2;
  const first = Math.round(0.19 * last);
  const y = (step: number) => first + (step / data.totalSteps) * (last - first);
  const drawn = (['with', 'without'] as const).map((owner, i) => {
    const picture: Ridges = ridges(document, owner, { width: side, y, totalSteps: data.totalSteps });
    const ticks = [0, highest / 2, highest].map((value) =>
      text(document, number(value), {
        class: 'quiet',
        x: px((value / highest) * side),
        y: px(last + 1.2 * fontSize),
        'text-anchor': 'middle',
      }),
    );
    const box = { x: left + i * (side + gap), y: header, width: side, height: bottom - header };
    const ground = svg(document, 'g', {}, [picture.element, ...ticks]);
    const title = labels[owner];
    return {
      picture,
      element: panel(document, ground, { contender: owner, title, box, fontSize, stacked: false }).element,
    };
  });
  const steps = [0, data.totalSteps / 2, data.totalSteps].map((step) =>
    text(document, number(step), {
      class: 'quiet',
      x: px(left - 0.6 * fontSize),
      y: px(header + y(step)),
      'text-anchor': 'end',
    }),
  );
  const names = [
    text(document, labels.step, {
      class: 'quiet',
      x: px(left - 0.6 * fontSize),
      y: px(header + y(0) - 1.2 * fontSize),
      'text-anchor': 'end',
    }),
    text(document, labels.inputs, {
      class: 'quiet',
      x: px(left + side + gap / 2),
      y: px(header + last + 2.4 * fontSize),
      'text-anchor': 'middle',
    }),
  ];
  const [one, other] = drawn as [(typeof drawn)[0], (typeof drawn)[0]];
  return {
    element: svg(document, 'g', {}, [...steps, ...names, one.element, other.element]),
    ridges: { with: one.picture, without: other.picture },
  };
}
