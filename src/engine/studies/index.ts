import { firstRows } from '../probes/batches.ts';
import { createLandscape } from '../probes/landscape.ts';
import type { Subject } from '../probes/probe.ts';
import { dot, norm } from '../probes/vectors.ts';
import { createPlane } from './plane.ts';
import { type PlaneView, rowsOf, type StudyRequest, type StudyRow, type StudySpec } from './study.ts';

/** A study laid out on a run that stands still. The run is where it was when the last row has been given. */
export interface Survey {
  readonly view?: PlaneView;
  readonly rows: Generator<StudyRow, void, void>;
}

type Open<Kind> = (subject: Subject, study: Extract<StudySpec, { kind: Kind }>, path: readonly Float32Array[]) => Plan;

interface Plan {
  readonly view?: PlaneView;
  row(index: number): Float32Array;
  end(): void;
}

const openSurface: Open<'surface'> = (subject, { plane: planeSpec, resolution, examples }, path) => {
  const plane = createPlane(subject, planeSpec, path);
  const rows = firstRows(subject, examples);
  const landscape = createLandscape(subject, rows.length)(rows);
  const here = landscape.position();
  const { view } = plane;
  const lossAt = landscape.plane(plane.u, plane.v);
  const at = ([low, high]: readonly [number, number], index: number) =>
    resolution > 1 ? low + ((high - low) * index) / (resolution - 1) : 0;
  return {
    view,
    row: (y) => Float32Array.from({ length: resolution }, (_, x) => lossAt(at(view.x, x), at(view.y, y))),
    end: () => landscape.moveTo(here),
  };
};

const openWeightScale: Open<'weightScale'> = (subject, { weight, alphas, examples }) => {
  const { backend, network } = subject;
  const rows = firstRows(subject, examples);
  const landscape = createLandscape(subject, rows.length)(rows);
  const parameter = network.parameters.filter(({ name }) => name === 'weight')[weight];
  if (!parameter) throw new RangeError(`weightScale: expected the index of a weight matrix, got ${weight}`);
  const values = backend.read(parameter.value);
  return {
    row(index) {
      const scaled = Float32Array.from(values, (value) => value * (alphas[index] as number));
      backend.write(parameter.value, scaled);
      const { loss } = landscape.slope();
      const gradient = backend.read(parameter.gradient);
      const length = norm(gradient);
      return Float32Array.of(loss, length, dot(gradient, scaled) / (length * norm(scaled)));
    },
    end: () => backend.write(parameter.value, values),
  };
};

const studies: { readonly [Kind in StudySpec['kind']]: Open<Kind> } = {
  surface: openSurface,
  weightScale: openWeightScale,
};

/** @param path places the run has passed, oldest first; the last is where it stands */
export function openSurvey(
  subject: Subject,
  { study, part = { index: 0, of: 1 } }: StudyRequest,
  path: readonly Float32Array[],
): Survey {
  const plan = (studies[study.kind] as Open<StudySpec['kind']>)(subject, study, path);
  return { ...(plan.view && { view: plan.view }), rows: take(plan, rowsOf(study), part) };
}

function* take(
  plan: Plan,
  count: number,
  { index: first, of }: NonNullable<StudyRequest['part']>,
): Generator<StudyRow, void, void> {
  try {
    for (let index = first; index < count; index += of) yield { index, values: plan.row(index) };
  } finally {
    plan.end();
  }
}
