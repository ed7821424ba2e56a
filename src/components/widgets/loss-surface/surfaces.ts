/** What the surfaces are measured from, and what is drawn of them. Pure. */
import { landscapeSettings, surfaceRequests } from '../../../engine/experiments/landscape.ts';
import { minimaOf, type Place, type Roughness, readRaster, roughness } from '../../../engine/experiments/surface.ts';
import { initialValues } from '../../../engine/settings.ts';
import type { Values } from '../../params/param.ts';
import type { Surveyed } from '../../training/survey.ts';
import type { SurveyWidget } from '../../training/surveying.ts';
import type { DrawnSurface, SurfacesFigure } from './figure.ts';
import { params } from './params.ts';

export type SurfaceSettings = Values<typeof params>;

/** A surface that is known throughout, and what is said of it. */
export interface MeasuredSurface extends DrawnSurface, Omit<Roughness, 'minima'> {
  /** Share of the squared distances of the path that lies in the plane; 0 on a random plane. */
  readonly explained: number;
}

export interface SurfacesData extends SurfacesFigure {
  /** Undefined until both surfaces are whole. */
  readonly measured: { readonly with: MeasuredSurface; readonly without: MeasuredSurface } | undefined;
}

export const surfaces: SurveyWidget<typeof params, SurfacesData> = {
  params,
  jobsOf({ plane, step, depth, task, learningRate, radius, seed }) {
    const standardize = task === 'digits';
    const settings = { ...initialValues(landscapeSettings), plane, step, depth, task, standardize, learningRate, seed };
    // Of a path, no radius is asked: one job for all of them.
    return surfaceRequests(plane === 'random' ? { ...settings, radius } : settings);
  },
  dataOf([first, second], { look, heights, turn, tilt }) {
    const [one, other] = [surfaceOf(first), surfaceOf(second)];
    const measured = isMeasured(one) && isMeasured(other) ? ({ with: one, without: other } as const) : undefined;
    return { with: one, without: other, look, heights, stand: { turn, tilt }, measured };
  },
};

/** Drawn at each turn of the view: measured once. */
const known = new WeakMap<Surveyed, DrawnSurface | MeasuredSurface>();

function surfaceOf(study: Surveyed | undefined): DrawnSurface | MeasuredSurface {
  if (study?.divergence) return { ...nothing, blownAt: study.divergence.step };
  if (!study?.view) return nothing;
  const surface = known.get(study) ?? readSurface(study);
  known.set(study, surface);
  return surface;
}

const nothing: DrawnSurface = { side: 2, rows: 0, losses: new Float64Array(4), path: [], here: [0, 0], minima: [] };

function readSurface(study: Surveyed): DrawnSurface | MeasuredSurface {
  const { rows, view } = study;
  const side = rows.length;
  const firstGap = rows.indexOf(undefined);
  const count = firstGap < 0 ? side : firstGap;
  const values = rows.map((row) => row ?? new Float32Array(side).fill(Number.NaN));
  const raster = readRaster({ rows: values.map((row, index) => ({ index, values: row })), ...(view && { view }) });
  const across = (value: number, [from, to]: readonly [number, number]) => (2 * (value - from)) / (to - from) - 1;
  const spot = (x: number, y: number): Place => (view ? [across(x, view.x), across(y, view.y)] : [0, 0]);
  const { path = new Float32Array() } = view ?? {};
  const places = Array.from({ length: path.length / 2 }, (_, i) =>
    spot(path[2 * i] as number, path[2 * i + 1] as number),
  );
  const drawn = { side, rows: count, losses: raster.losses, path: places, here: spot(0, 0) };
  if (count < side) return { ...drawn, minima: [] };
  const minima = minimaOf(raster).map(([x, y]): Place => [(2 * x) / (side - 1) - 1, (2 * y) / (side - 1) - 1]);
  return { ...drawn, ...roughness(raster), minima, explained: view?.explained ?? 0 };
}

/** Whether a surface is known throughout. */
export function isMeasured(surface: DrawnSurface | MeasuredSurface): surface is MeasuredSurface {
  return 'slope' in surface;
}
