/** What one unit hands to the last layer, network beside network: a row for every 20 steps, all on one scale. */
import { line } from '../../figures/marks.ts';
import { ridges } from '../../figures/ridges.ts';
import { type Box, moveTo, px, svg, text } from '../../figures/svg.ts';
import { wordsWidth } from '../../figures/words.ts';
import type { NoiseOptions } from './figure.ts';
import { type Network, owners } from './networks.ts';
import { type NoiseData, type NoisyNetwork, ridgesOf } from './noise.ts';

/** The networks of the paper's own figure; what noise alone does, the lines above tell. */
const shown = ['batchNorm', 'noisy', 'plain'] as const satisfies readonly Network[];

/** Height of all of it, in font sizes. */
export const ridgeRowHeight = 18;

/** @param totalSteps those of the lowest row */
export function ridgeRow(
  options: NoiseOptions & { readonly totalSteps: number; readonly fontSize: number; readonly box: Box },
) {
  const { document, labels, number, fontSize, box, totalSteps } = options;
  const left = Math.ceil(wordsWidth(number(totalSteps), fontSize) + 0.8 * fontSize);
  const gap = 1.6 * fontSize;
  const side = Math.floor((box.width - left - 8 - gap * (shown.length - 1)) / shown.length);
  const [first, last] = [5.5 * fontSize, box.height - 2.9 * fontSize];
  const y = (step: number) => first + (step / totalSteps) * (last - first);
  const middle = { class: 'quiet', 'text-anchor': 'middle' };
  const drawn = shown.map((network, i) => {
    const owner = owners[network];
    const picture = ridges(document, owner, { width: side, y, totalSteps });
    const ticks = [0, ridgesOf.highest].map((value) =>
      text(document, number(value), {
        ...middle,
        x: px((value / ridgesOf.highest) * side),
        y: px(last + 1.2 * fontSize),
      }),
    );
    const name = text(document, labels.names[network], { class: `line-name net-${owner}`, y: px(2.4 * fontSize) });
    const sample = line(document, owner, [
      [0, 2.8 * fontSize],
      [side, 2.8 * fontSize],
    ]);
    const dead = text(document, '', { class: 'line-name', x: px(side / 2), 'text-anchor': 'middle' });
    const place = { transform: moveTo(left + i * (side + gap), 0) };
    const element = svg(document, 'g', place, [name, sample, picture.element, dead, ...ticks]);
    return { network, picture, dead, element };
  });
  /** A unit that gives zeros for every example has no ridge: that is said where it would be. */
  const tellDead = (words: SVGTextElement, { now }: NoisyNetwork) => {
    words.textContent = now?.shares[0] === 1 ? labels.dead : '';
    words.setAttribute('y', String(px(y(now?.step ?? 0) - 0.35 * fontSize)));
  };
  const steps = [0, totalSteps / 2, totalSteps].map((step) =>
    text(document, number(step), {
      class: 'quiet',
      x: px(left - 0.6 * fontSize),
      y: px(y(step)),
      'text-anchor': 'end',
    }),
  );
  const title = text(document, labels.inputs, { class: 'axis-name', y: px(fontSize) });
  const axis = text(document, labels.value, {
    ...middle,
    x: px(left + (box.width - left) / 2),
    y: px(last + 2.3 * fontSize),
  });
  return {
    element: svg(document, 'g', { transform: moveTo(box.x, box.y) }, [
      title,
      ...steps,
      ...drawn.map(({ element }) => element),
      axis,
    ]),
    update(data: NoiseData) {
      for (const { network, picture, dead } of drawn) {
        picture.update(data[network]);
        tellDead(dead, data[network]);
      }
    },
  };
}
