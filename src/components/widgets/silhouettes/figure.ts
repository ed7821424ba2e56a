/**
 * One row per kind: whether it was in training, the first of its test pictures with what they are taken for, and a bar
 * for all of its test pictures. On a phone name and bar stand above the pictures, on a wide page at their sides.
 */
import type { SilhouetteKind } from '../../../engine/run.ts';
import type { Drawing } from '../../figures/drawing.ts';
import { type Box, figureRoot, moveTo, svg } from '../../figures/svg.ts';
import { kindHead } from './kindHead.ts';
import { pictureStrip } from './pictureStrip.ts';
import type { KindData, TrayData } from './trays.ts';

export interface TrayOptions {
  readonly document: Document;
  readonly width: number;
  readonly labels: TrayLabels;
}

export interface TrayLabels {
  readonly description: string;
  readonly shown: string;
  readonly unseen: string;
  readonly plane: string;
  readonly other: string;
  readonly kind: (kind: SilhouetteKind) => string;
  readonly right: (share: number) => string;
}

/** Where the parts of a row stand in it, and its height. */
interface RowLayout {
  readonly height: number;
  readonly name: Box;
  readonly strip: Box;
  readonly bar: Box;
}

const wide: RowLayout = {
  height: 74,
  name: { x: 0, y: 16, width: 116, height: 40 },
  strip: { x: 124, y: 0, width: 396, height: 66 },
  bar: { x: 546, y: 12, width: 174, height: 14 },
};
const narrow: RowLayout = {
  height: 92,
  name: { x: 0, y: 12, width: 190, height: 16 },
  strip: { x: 0, y: 22, width: 328, height: 60 },
  bar: { x: 200, y: 0, width: 128, height: 6 },
};

/** @returns a figure of one shape per width, whatever the data */
export function figure(data: TrayData, { document, width, labels }: TrayOptions): Drawing<TrayData> {
  const isWide = width >= 500;
  const row = isWide ? wide : narrow;
  const fontSize = isWide ? 13 : 12;
  const height = data.kinds.length * row.height;
  const rows = data.kinds.map((_, place) => kindRow(place));
  const element = figureRoot(
    document,
    { name: 'trays', description: labels.description, width, height, fontSize },
    rows.map((one) => one.element),
  );
  const update = (now: TrayData) => {
    now.kinds.forEach((kind, place) => {
      rows[place]?.update(kind, now);
    });
  };
  update(data);
  return { element, update };

  function kindRow(place: number) {
    const options = { document, labels, fontSize };
    const head = kindHead({ ...options, name: row.name, bar: row.bar, isWide });
    const strip = pictureStrip({ ...options, box: row.strip, place });
    const line = svg(document, 'path', { class: 'rule-line', d: `M0 -4H${width}` });
    return {
      element: svg(document, 'g', { transform: moveTo(0, row.height * place + 4) }, [
        ...(place > 0 ? [line] : []),
        head.element,
        strip.element,
      ]),
      update(kind: KindData, { pictures }: TrayData) {
        head.update(kind);
        strip.update(kind, pictures);
      },
    };
  }
}
