/** What can be asked of a run that stands still. */
import type { Divergence, RunSpec } from '../run.ts';

/** Two directions through the place where the run stands. */
export type PlaneSpec =
  /** Random, each filter scaled to the length of the weights it is added to (Li et al. 2018, section 4). */
  | { readonly kind: 'random'; readonly seed: number; readonly radius: number }
  /** The two principal components of the path that led here, wide enough to show all of it. */
  | { readonly kind: 'trajectory' };

export type StudySpec =
  /** The loss over a square raster of a plane; a row of the answer is a row of the raster. */
  | { readonly kind: 'surface'; readonly plane: PlaneSpec; readonly resolution: number; readonly examples: number }
  /**
   * One weight matrix multiplied by α; a row of the answer is one α: loss, length of the gradient of that matrix, cosine
   * between gradient and matrix. `weight` counts weight matrices from 0.
   */
  | {
      readonly kind: 'weightScale';
      readonly weight: number;
      readonly alphas: readonly number[];
      readonly examples: number;
    };

export interface StudyRequest {
  readonly spec: RunSpec;
  /** Updates after which the run stands still. */
  readonly step: number;
  readonly study: StudySpec;
  /** Only every `of`th row, from `index`: so that workers can share a study. */
  readonly part?: { readonly index: number; readonly of: number };
}

/** Where a surface lies. */
export interface PlaneView {
  /** Coordinates of the first and the last column, and of the first and the last row; the run stands at (0, 0). */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** `[points, 2]`: the path of the run in the plane, where the plane is that of its trajectory. */
  readonly path: Float32Array;
  /** Share of the variance of the path that lies in the plane. */
  readonly explained: number;
}

export interface StudyRow {
  readonly index: number;
  readonly values: Float32Array;
}

/** What a study has found since it was last asked. */
export interface StudyFrame {
  readonly rows: readonly StudyRow[];
  readonly isDone: boolean;
  /** Given with every frame of a surface. */
  readonly view?: PlaneView;
  /** Set where the run left the finite range before it came to the step: there is nothing to ask it. */
  readonly divergence?: Divergence;
}

/** How many rows the answer to a study has. */
export function rowsOf(study: StudySpec): number {
  return study.kind === 'surface' ? study.resolution : study.alphas.length;
}
