import { dot, norm } from '../probes/vectors.ts';

/** The plane that holds most of a path, through its last place. */
export interface PrincipalPlane {
  /** Directions of length 1. */
  readonly u: Float32Array;
  readonly v: Float32Array;
  /** `[places, 2]`, relative to the last place. */
  readonly coordinates: Float32Array;
  /** Share of the squared distances from the last place that lies in the plane. */
  readonly explained: number;
}

const ROUNDS = 200;

/**
 * The first two principal components of the places of a path, seen from its last (Li et al. 2018, section 7), from the
 * small matrix of their inner products: its eigenvectors by power iteration.
 */
export function principalPlane(path: readonly Float32Array[]): PrincipalPlane {
  const last = path.at(-1);
  if (!last) throw new RangeError('principalPlane: expected at least one place, got none');
  const moves = path.map((place) => place.map((value, i) => value - (last[i] as number)));
  const products = moves.map((a) => moves.map((b) => dot(a, b)));
  const total = products.reduce((sum, row, i) => sum + (row[i] as number), 0);
  const [first, second] = topEigenvectors(products);
  const u = combine(moves, first);
  const v = combine(moves, second);
  const coordinates = Float32Array.from(moves.flatMap((move) => [dot(move, u), dot(move, v)]));
  return { u, v, coordinates, explained: total > 0 ? norm(coordinates) ** 2 / total : 0 };
}

/** Two eigenvectors of a symmetric matrix with the largest eigenvalues. */
function topEigenvectors(matrix: readonly (readonly number[])[]): [number[], number[]] {
  const first = powerIteration(matrix, []);
  return [first, powerIteration(matrix, first)];
}

/** @param without a direction that is taken out in every round */
function powerIteration(matrix: readonly (readonly number[])[], without: readonly number[]): number[] {
  // Any start that is not orthogonal to the answer will do; this one depends on nothing.
  let vector = matrix.map((_, i) => 1 + i / matrix.length + (i % 3));
  for (let round = 0; round < ROUNDS; round++) {
    const image = matrix.map((row) => dot(row, vector));
    const overlap = without.length > 0 ? dot(image, without) : 0;
    const rest = image.map((value, i) => value - overlap * (without[i] ?? 0));
    const length = norm(rest);
    if (length === 0) return rest;
    vector = rest.map((value) => value / length);
  }
  return vector;
}

/** Σ weight · move, of length 1; zero where the moves are. */
function combine(moves: readonly Float32Array[], weights: readonly number[]): Float32Array {
  const sum = new Float64Array(moves[0]?.length ?? 0);
  moves.forEach((move, m) => {
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weights[m] as number) * (move[i] as number);
  });
  const length = norm(sum);
  return Float32Array.from(sum, (value) => (length > 0 ? value / length : 0));
}
