/** Distributions of a layer's inputs, one ridge per row of steps, the latest sliding down over the rows it leaves behind. */
import type { Owner } from './marks.ts';
import { rowSteps } from './ridgeBins.ts';
import { svg } from './svg.ts';

/** Share of the values in each bin: of the zeros, of each stretch of the axis, and of all beyond. */
export interface RidgeRow {
  readonly step: number;
  readonly shares: ArrayLike<number>;
}

/** What has been read of one network, up to the step shown. */
export interface Ridgeline {
  /** One for every `rowSteps` steps. */
  readonly rows: readonly RidgeRow[];
  readonly now: RidgeRow | undefined;
}

/** A share of all inputs that reaches from one row to the next. */
const shareOfGap = 0.055;

/** Ridges that rise above this many gaps are cut off there, with a flat top. */
const tallest = 2.4;

export interface RidgeFrame {
  readonly width: number;
  /** Height at which a step stands. */
  y(step: number): number;
  readonly totalSteps: number;
}

export interface Ridges {
  readonly element: SVGElement;
  update(network: Ridgeline): void;
}

/** The rows of one network. */
export function ridges(document: Document, owner: Owner, frame: RidgeFrame): Ridges {
  const path = (name: string) => svg(document, 'path', { class: `${name} net-${owner}`, d: '' });
  const rows = Array.from({ length: frame.totalSteps / rowSteps + 1 }, () => path('ridge'));
  const now = path('ridge now-ridge');
  const beyond = svg(document, 'path', { class: `beyond net-${owner}`, d: '' });
  const element = svg(document, 'g', { class: 'ridges' }, [...rows, now, beyond]);
  return {
    element,
    update(network) {
      rows.forEach((row, index) => {
        set(row, ridgePath(network.rows[index], frame));
      });
      set(now, ridgePath(network.now, frame));
      const late = [...network.rows, ...(network.now ? [network.now] : [])];
      set(beyond, late.map((row) => beyondPath(row, frame)).join(''));
    },
  };
}

function set(path: SVGPathElement, d: string): void {
  if (path.getAttribute('d') !== d) path.setAttribute('d', d);
}

/** The inputs above 0 and within the axis; closed along its base. */
function ridgePath(row: RidgeRow | undefined, { width, y, totalSteps }: RidgeFrame): string {
  if (!row) return '';
  const base = y(row.step);
  const gap = (y(totalSteps) - y(0)) / (totalSteps / rowSteps);
  const bins = row.shares.length - 2;
  const step = width / bins;
  const height = (bin: number) => Math.min(tallest, (row.shares[bin] as number) / shareOfGap) * gap;
  let d = `M0 ${tenth(base)}`;
  for (let bin = 1; bin <= bins; bin++) {
    if (bin === 1) d += `V${tenth(base - height(1))}`;
    d += `L${tenth((bin - 0.5) * step)} ${tenth(base - height(bin))}`;
  }
  return `${d}L${tenth(width)} ${tenth(base)}z`;
}

/** A small arrow at the right end, where at least a hundredth of the inputs lies beyond the axis. */
function beyondPath({ step, shares }: RidgeRow, { width, y }: RidgeFrame): string {
  const share = shares[shares.length - 1] as number;
  return share >= 0.01 ? `M${tenth(width + 1)} ${tenth(y(step) - 6)}v6l5 -3z` : '';
}

const tenth = (value: number) => Math.round(value * 10) / 10;
