/**
 * A backend keeps tensors and runs recorded programs of kernel calls. Two exist: the float64 reference (the
 * specification) and Wasm SIMD. Both take the same programs, so a whole network can be checked on either.
 */
import type * as reference from './reference.ts';

/** A handle: the numbers live in the backend, in a layout of its own. Created filled with 0. */
export interface Tensor {
  /** `[length]` or `[rows, columns]`. */
  readonly shape: readonly [number] | readonly [number, number];
  readonly kind: 'float' | 'integer';
}

type KernelFunctions = typeof reference;
type Handle<Argument> = Argument extends Float64Array | Int32Array ? Tensor : number;
type Handles<Arguments extends readonly unknown[]> = { [Index in keyof Arguments]: Handle<Arguments[Index]> };

export type KernelName = keyof KernelFunctions;

/** The kernels of reference.ts with tensors in place of arrays; calling one records it. */
export type Kernels = { [Name in KernelName]: (...args: Handles<Parameters<KernelFunctions[Name]>>) => void };

/** A recorded list of kernel calls. */
export interface Program {
  run(): void;
}

export interface Backend {
  /** @throws EngineError OutOfMemory when the arena cannot grow any more. */
  tensor(shape: Tensor['shape'], kind?: Tensor['kind']): Tensor;
  /** Replaces all values, row-major. @throws RangeError when the length is not that of the tensor. */
  write(tensor: Tensor, values: ArrayLike<number>): void;
  /** A copy of all values, row-major; float64 on the reference, float32 on Wasm. */
  read(tensor: Tensor): Float64Array | Float32Array | Int32Array;
  record(emit: (kernels: Kernels) => void): Program;
  /** Forgets every tensor and program, so that a later run starts from a clean arena. */
  reset(): void;
}
