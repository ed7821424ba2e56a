/** The scale both surfaces share: color and height say the same. */
import { type HeightScale, heightClass, heightColors } from '../../figures/heights.ts';
import { px, svg, text } from '../../figures/svg.ts';
import { wordsWidth } from '../../figures/words.ts';

interface KeyOptions {
  readonly width: number;
  readonly fontSize: number;
  readonly number: (value: number) => string;
  readonly labels: { readonly loss: string; readonly here: string };
}

/** Most ticks there may be. */
const capacity = 16;

export function colorKey(document: Document, { width, fontSize, number, labels }: KeyOptions) {
  const left = wordsWidth(labels.loss, fontSize) + fontSize;
  const [bar, run] = [px(fontSize * 0.8), width - left - fontSize * 2.4];
  const step = run / heightColors;
  const swatches = Array.from({ length: heightColors }, (_, color) =>
    svg(document, 'rect', {
      class: heightClass(color),
      x: px(left + color * step),
      y: 0,
      width: px(step + 0.5),
      height: bar,
    }),
  );
  const over = svg(document, 'rect', { class: heightClass(heightColors), y: 0, x: px(left + run), height: bar });
  const ticks = Array.from({ length: capacity }, () =>
    text(document, '', { class: 'quiet', 'text-anchor': 'middle', y: px(fontSize * 2) }),
  );
  const name = text(document, labels.loss, { class: 'quiet', y: px(fontSize * 0.78) });
  const dot = svg(document, 'circle', {
    class: 'here',
    cx: px(fontSize * 0.4),
    cy: px(fontSize * 3.05),
    r: px(fontSize * 0.35),
  });
  const here = text(document, labels.here, { class: 'quiet', x: px(fontSize * 1.1), y: px(fontSize * 3.4) });
  return {
    element: svg(document, 'g', { class: 'color-key' }, [name, ...swatches, over, ...ticks, dot, here]),
    update(scale: HeightScale) {
      const isCut = scale.high >= 100;
      over.setAttribute('width', String(isCut ? px(fontSize) : 0));
      const named = spaced(scale, run, fontSize, number);
      ticks.forEach((tick, i) => {
        const loss = named[i];
        const words = loss === undefined ? '' : isCut && loss >= 100 ? `≥ ${number(loss)}` : number(loss);
        if (tick.textContent !== words) tick.textContent = words;
        tick.setAttribute('x', String(px(left + run * (loss === undefined ? 0 : scale.height(loss)))));
      });
    },
  };
}

/** Ticks with room between them: where they crowd, the powers of ten come first. */
function spaced(
  { ticks, height }: HeightScale,
  run: number,
  fontSize: number,
  number: (value: number) => string,
): number[] {
  const isPower = (tick: number) => Number.isInteger(Math.round(1e6 * Math.log10(tick)) / 1e6);
  const ranked = ticks.toSorted((a, b) => Number(isPower(b)) - Number(isPower(a)) || a - b);
  const kept: number[] = [];
  for (const tick of ranked) {
    const room = (other: number) =>
      fontSize * 0.8 + (wordsWidth(number(tick), fontSize) + wordsWidth(number(other), fontSize)) / 2;
    if (kept.every((other) => Math.abs(height(tick) - height(other)) * run > room(other))) kept.push(tick);
  }
  return kept;
}
