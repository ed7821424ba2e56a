/** Two loss surfaces with one scale of heights and colors. Pure: draws in any document. */
import type { Drawing } from '../../figures/drawing.ts';
import { type HeightScale, heightScale } from '../../figures/heights.ts';
import { type Hills, hills, type Stand } from '../../figures/hills.ts';
import { compactBelow } from '../../figures/pairLayout.ts';
import { type Contender, headerHeight, panel } from '../../figures/panel.ts';
import { type Relief, relief, type SquareRaster } from '../../figures/relief.ts';
import { figureRoot, moveTo, px, svg, text } from '../../figures/svg.ts';
import { colorKey } from './colorKey.ts';
import { overlay, type Spot } from './overlay.ts';

/** A surface as far as it is known; places go from −1 to 1. */
export interface DrawnSurface extends SquareRaster {
  readonly rows: number;
  /** The path of the training, where the plane is its own. */
  readonly path: readonly Spot[];
  /** Where the network stands. */
  readonly here: Spot;
  readonly minima: readonly Spot[];
  /** Last finite step of a training that blew up before it came here: there is no surface. */
  readonly blownAt?: number;
}

export interface SurfacesFigure {
  readonly with: DrawnSurface;
  readonly without: DrawnSurface;
  readonly look: 'hills' | 'map';
  readonly heights: 'log' | 'plain';
  readonly stand: Stand;
}

/** The lines under a panel, each a name and a value; `undefined` where nothing is known yet. */
export type Counters = readonly (readonly [name: string, value: string])[];

export interface SurfacesLabels {
  readonly description: string;
  readonly with: string;
  readonly without: string;
  /** Under the color key. */
  readonly loss: string;
  readonly here: string;
  /** In place of a surface. */
  readonly blown: (step: number) => string;
}

export interface SurfacesOptions<Data> {
  readonly document: Document;
  readonly width: number;
  readonly labels: SurfacesLabels;
  readonly number: (value: number) => string;
  readonly counters: (data: Data, contender: Contender) => Counters;
}

/** Losses of which no difference is drawn. */
const limits = { lowest: 1e-4, highest: 100 } as const;
const counterLines = 4;

export function figure<Data extends SurfacesFigure>(data: Data, options: SurfacesOptions<Data>): Drawing<Data> {
  const { document, width, labels, number } = options;
  const fontSize = width < compactBelow ? 12 : 14;
  const gap = width < compactBelow ? 12 : 24;
  const size = Math.floor((width - gap) / 2);
  const header = headerHeight(fontSize, false);
  const foot = header + size;
  const keyTop = foot + Math.round(fontSize * (1.35 * counterLines + 1.1));
  const height = keyTop + Math.round(fontSize * 3.6);
  const side = (contender: Contender, x: number) => {
    const picture = scene(document, size, fontSize);
    const title = labels[contender];
    const box = { x, y: header, width: size, height: size };
    const { element, note } = panel(document, picture.element, { contender, title, box, fontSize, stacked: false });
    const lines = counterTexts(document, size, fontSize);
    const place = svg(
      document,
      'g',
      { class: 'counters', transform: moveTo(x, foot + fontSize * 1.3) },
      lines.elements,
    );
    return { picture, lines, note, elements: [element, place] };
  };
  const sides = { with: side('with', 0), without: side('without', width - size) };
  const key = colorKey(document, { width, fontSize, number, labels });
  key.element.setAttribute('transform', moveTo(0, keyTop));
  const element = figureRoot(document, { name: 'surfaces', description: labels.description, width, height, fontSize }, [
    ...sides.with.elements,
    ...sides.without.elements,
    key.element,
  ]);
  const update = (next: Data) => {
    const scale = heightScale(lossesOf(next), { ...limits, isPlain: next.heights === 'plain' });
    for (const contender of ['with', 'without'] as const) {
      sides[contender].picture.update(next[contender], next, scale);
      sides[contender].lines.update(options.counters(next, contender));
      const { blownAt } = next[contender];
      sides[contender].note(blownAt === undefined ? '' : labels.blown(blownAt));
    }
    key.update(scale);
  };
  update(data);
  return { element, update };
}

function* lossesOf(data: SurfacesFigure): Iterable<number> {
  for (const { side, rows, losses } of [data.with, data.without]) {
    for (let i = 0; i < side * rows; i++) yield losses[i] as number;
  }
}

/** One surface, in one of its two looks, with what is marked on it. */
function scene(document: Document, size: number, fontSize: number) {
  const marks = overlay(document, fontSize);
  const ground = svg(document, 'g');
  const element = svg(document, 'svg', { class: 'plane', width: size, height: size, viewBox: `0 0 ${size} ${size}` }, [
    ground,
    marks.element,
  ]);
  let looks: { readonly hills?: Hills; readonly map?: Relief } = {};
  return {
    element,
    update(surface: DrawnSurface, { look, stand }: SurfacesFigure, scale: HeightScale) {
      if (look === 'hills') {
        looks = { hills: looks.hills ?? hills(document, size) };
        looks.hills?.update(surface, scale, stand, surface.rows);
      } else {
        looks = { map: looks.map ?? relief(document, size) };
        looks.map?.update(surface, scale, surface.rows);
      }
      const shown = (looks.hills ?? looks.map)?.element;
      if (shown && shown !== ground.firstChild) ground.replaceChildren(shown);
      const flat = ([x, y]: Spot): Spot => [(size * (x + 1)) / 2, (size * (y + 1)) / 2];
      const raised = ([x, y]: Spot): Spot => looks.hills?.place(x, y, heightAt(surface, scale, x, y)) ?? [0, 0];
      marks.update(surface, look === 'map' ? flat : raised);
    },
  };
}

/** Height of the surface between its samples. */
function heightAt({ side, losses }: SquareRaster, scale: HeightScale, x: number, y: number): number {
  const place = (value: number) => Math.min(side - 1.001, Math.max(0, ((value + 1) / 2) * (side - 1)));
  const [column, row] = [place(x), place(y)];
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const at = (right: number, down: number) => scale.rise(losses[(top + down) * side + left + right] as number);
  const [along, across] = [column - left, row - top];
  const upper = at(0, 0) + along * (at(1, 0) - at(0, 0));
  const lower = at(0, 1) + along * (at(1, 1) - at(0, 1));
  return upper + across * (lower - upper);
}

function counterTexts(document: Document, size: number, fontSize: number) {
  const lines = Array.from({ length: counterLines }, (_, line) => {
    const y = px(line * fontSize * 1.35);
    return [
      text(document, '', { class: 'quiet', y }),
      text(document, '', { x: size, y, 'text-anchor': 'end' }),
    ] as const;
  });
  return {
    elements: lines.flat(),
    update(counters: Counters) {
      lines.forEach(([name, value], line) => {
        const [words = '', number = ''] = counters[line] ?? [];
        if (name.textContent !== words) name.textContent = words;
        if (value.textContent !== number) value.textContent = number;
      });
    },
  };
}
