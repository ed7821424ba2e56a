import { at, type F64 } from './arrays.ts';

/** `y = x·w + b`. y: `[N, O]`; x: `[N, I]`; w: `[I, O]`; b: `[O]`. */
export function linearForward(y: F64, x: F64, w: F64, b: F64, N: number, I: number, O: number): void {
  for (let n = 0; n < N; n++) {
    for (let o = 0; o < O; o++) {
      let sum = at(b, o);
      for (let i = 0; i < I; i++) sum += at(x, n * I + i) * at(w, i * O + o);
      y[n * O + o] = sum;
    }
  }
}

/** `dx = dy·wᵀ`. dx: `[N, I]`; dy: `[N, O]`; wt: `[O, I]`, the transposed weights. */
export function linearInputGradient(dx: F64, dy: F64, wt: F64, N: number, I: number, O: number): void {
  for (let n = 0; n < N; n++) {
    for (let i = 0; i < I; i++) {
      let sum = 0;
      for (let o = 0; o < O; o++) sum += at(dy, n * O + o) * at(wt, o * I + i);
      dx[n * I + i] = sum;
    }
  }
}

/** `dw = xᵀ·dy`, `db = Σₙ dy`. dw: `[I, O]`; db: `[O]`; x: `[N, I]`; dy: `[N, O]`. */
export function linearWeightGradient(dw: F64, db: F64, x: F64, dy: F64, N: number, I: number, O: number): void {
  for (let o = 0; o < O; o++) {
    let sum = 0;
    for (let n = 0; n < N; n++) sum += at(dy, n * O + o);
    db[o] = sum;
  }
  for (let i = 0; i < I; i++) {
    for (let o = 0; o < O; o++) {
      let sum = 0;
      for (let n = 0; n < N; n++) sum += at(x, n * I + i) * at(dy, n * O + o);
      dw[i * O + o] = sum;
    }
  }
}

/** `y = xᵀ`. y: `[O, I]`; x: `[I, O]`. */
export function transpose(y: F64, x: F64, I: number, O: number): void {
  for (let i = 0; i < I; i++) {
    for (let o = 0; o < O; o++) y[o * I + i] = at(x, i * O + o);
  }
}
