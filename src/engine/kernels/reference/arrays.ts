export type F64 = Float64Array;
export type I32 = Int32Array;

/** Element `index` of `x`. Outside of it NaN, so that a wrong index shows in every result. */
export const at = (x: F64 | I32, index: number): number => x[index] ?? Number.NaN;
