/** Test pictures of one kind, each with the class it is given; a wrong one is framed, its word set in a filled tag. */
import { silhouetteKinds, silhouetteSize } from '../../../engine/experiments/silhouettes.ts';
import type { Examples } from '../../../engine/run.ts';
import { type Box, moveTo, px, svg, text } from '../../figures/svg.ts';
import { wordsWidth } from '../../figures/words.ts';
import type { TrayLabels } from './figure.ts';
import { type KindData, shownPerKind } from './trays.ts';

interface StripOptions {
  readonly document: Document;
  readonly labels: TrayLabels;
  readonly fontSize: number;
  readonly box: Box;
  /** The kind's place among the kinds: they take turns in the test set. */
  readonly place: number;
}

const pixels = silhouetteSize ** 2;

export function pictureStrip({ document, labels, fontSize, box, place }: StripOptions) {
  const pitch = box.width / shownPerKind;
  const side = Math.min(pitch - 6, box.height - 1.4 * fontSize);
  const cells = Array.from({ length: shownPerKind }, (_, i) => cell(i));
  const element = svg(
    document,
    'g',
    { transform: moveTo(box.x, box.y) },
    cells.map((one) => one.element),
  );
  let drawn: Examples | undefined;
  return {
    element,
    update({ verdicts, isPlane }: KindData, pictures: Examples) {
      cells.forEach((one, i) => {
        const start = (i * silhouetteKinds.length + place) * pixels;
        if (pictures !== drawn) one.draw(pictures.x.subarray(start, start + pixels));
        one.judge(verdicts[i] === true, isPlane);
      });
      drawn = pictures;
    },
  };

  function cell(i: number) {
    const ground = svg(document, 'rect', { class: 'paper', width: silhouetteSize, height: silhouetteSize });
    const ink = svg(document, 'path', { class: 'ink' });
    const scale = Math.round((1e4 * side) / silhouetteSize) / 1e4;
    const left = (pitch - side) / 2;
    const picture = svg(document, 'g', { transform: `translate(${px(left)},0) scale(${scale})` }, [ground, ink]);
    const frame = svg(document, 'path', { class: 'wrong-frame' });
    const tag = svg(document, 'path', { class: 'wrong-tag' });
    const verdict = text(document, '', { x: px(pitch / 2), y: px(side + 1.05 * fontSize) });
    return {
      element: svg(document, 'g', { transform: moveTo(i * pitch, 0) }, [picture, frame, tag, verdict]),
      draw(values: Float32Array) {
        const { light, dark, path } = trace(values);
        ground.setAttribute('fill-opacity', light);
        ink.setAttribute('stroke-opacity', dark);
        ink.setAttribute('d', path);
      },
      judge(isTaken: boolean, isPlane: boolean) {
        const words = isTaken ? labels.plane : labels.other;
        const isWrong = isTaken !== isPlane;
        // Set in bold, which is wider.
        const half = (1.08 * wordsWidth(words, fontSize)) / 2 + 4;
        verdict.textContent = words;
        verdict.setAttribute('class', isWrong ? 'verdict wrong' : 'verdict');
        frame.setAttribute('d', isWrong ? `M${px(left)} 0h${px(side)}v${px(side)}h${px(-side)}z` : '');
        tag.setAttribute(
          'd',
          isWrong ? `M${px(pitch / 2 - half)} ${px(side)}h${px(2 * half)}v${px(1.4 * fontSize)}h${px(-2 * half)}z` : '',
        );
      },
    };
  }
}

/** A picture in two tones: those of its ground and of its shape, without their noise. */
function trace(values: Float32Array): { readonly light: string; readonly dark: string; readonly path: string } {
  const sorted = Float32Array.from(values).sort();
  // At least a tenth of every picture is ground, and a twentieth shape.
  const [low, high] = [sorted[Math.floor(0.1 * pixels)] ?? 0, sorted[Math.floor(0.97 * pixels)] ?? 1];
  let path = '';
  for (let row = 0; row < silhouetteSize; row++) {
    const isInk = (column: number) => (values[row * silhouetteSize + column] ?? 0) > (low + high) / 2;
    for (let from = 0; from < silhouetteSize; from++) {
      let to = from;
      while (to < silhouetteSize && isInk(to)) to++;
      if (to > from) path += `M${from} ${row + 0.5}h${to - from}`;
      from = to;
    }
  }
  const tone = (value: number) => Math.min(1, Math.max(0, value)).toFixed(2);
  return { light: tone(low), dark: tone(high), path };
}
