import type { Parameter } from '../layers/layer.ts';
import type { Subject } from '../probes/probe.ts';
import { norm } from '../probes/vectors.ts';
import { randomStream } from '../random.ts';
import { principalPlane } from './principal.ts';
import type { PlaneSpec, PlaneView } from './study.ts';

export interface Plane {
  readonly u: Float32Array;
  readonly v: Float32Array;
  readonly view: PlaneView;
}

/** Room around a trajectory, as a share of its extent. */
const MARGIN = 0.25;

/** @param path places the run has passed, oldest first; the last is where it stands */
export function createPlane(subject: Subject, spec: PlaneSpec, path: readonly Float32Array[]): Plane {
  return spec.kind === 'random' ? randomPlane(subject, spec) : trajectoryPlane(path);
}

function randomPlane(subject: Subject, { seed, radius }: Extract<PlaneSpec, { kind: 'random' }>): Plane {
  const direction = (name: string) => filterNormalized(subject, randomStream(seed, name).normal);
  const extent = [-radius, radius] as const;
  const view = { x: extent, y: extent, path: new Float32Array(0), explained: 0 };
  return { u: direction('first direction'), v: direction('second direction'), view };
}

/** A direction whose every filter is as long as the filter it is added to; biases, γ and β stay. */
function filterNormalized({ backend, network }: Subject, normal: () => number): Float32Array {
  const parts = network.parameters.map((parameter) => {
    const values = backend.read(parameter.value);
    return parameter.name === 'weight' ? scaledFilters(parameter, values, normal) : new Float32Array(values.length);
  });
  return Float32Array.from(parts.flatMap((part) => [...part]));
}

/** A filter is what feeds one unit: a column of the weight matrix. */
function scaledFilters({ value }: Parameter, weights: ArrayLike<number>, normal: () => number): Float32Array {
  const [rows, columns = 1] = value.shape;
  const direction = Float64Array.from({ length: rows * columns }, normal);
  const column = (values: ArrayLike<number>, c: number) =>
    Float64Array.from({ length: rows }, (_, row) => values[row * columns + c] as number);
  const scale = Array.from({ length: columns }, (_, c) => norm(column(weights, c)) / norm(column(direction, c)));
  return Float32Array.from(direction, (component, i) => component * (scale[i % columns] as number));
}

function trajectoryPlane(path: readonly Float32Array[]): Plane {
  const { u, v, coordinates, explained } = principalPlane(path);
  const axis = (offset: 0 | 1) => withMargin(coordinates.filter((_, i) => i % 2 === offset));
  return { u, v, view: { x: axis(0), y: axis(1), path: coordinates, explained } };
}

function withMargin(coordinates: Float32Array): readonly [number, number] {
  const low = coordinates.reduce((least, value) => Math.min(least, value), 0);
  const high = coordinates.reduce((most, value) => Math.max(most, value), 0);
  const room = MARGIN * (high - low) || 1;
  return [low - room, high + room];
}
