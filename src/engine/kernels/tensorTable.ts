import type { Program, Tensor } from './backend.ts';
import { elementCount } from './sizes.ts';

/** Where the numbers of each tensor are. Refuses a tensor of another backend, or one that reset made it forget. */
export class TensorTable<Storage> {
  readonly #storage = new Map<Tensor, Storage>();
  #generation = 0;

  add(tensor: Tensor, storage: Storage): Tensor {
    this.#storage.set(tensor, storage);
    return tensor;
  }

  /** @throws RangeError when the tensor isn't in the table. */
  of(tensor: Tensor): Storage {
    const storage = this.#storage.get(tensor);
    if (storage !== undefined) return storage;
    throw new RangeError(`tensor [${tensor.shape.join(', ')}]: not of this backend`);
  }

  /** A program on tensors of this table; it refuses to run once they are forgotten. */
  program(run: () => void): Program {
    const generation = this.#generation;
    return {
      run: () => {
        if (generation !== this.#generation) throw new RangeError('program: not of this backend');
        run();
      },
    };
  }

  clear(): void {
    this.#storage.clear();
    this.#generation += 1;
  }
}

/** @throws RangeError when a size is not a whole number. */
export function checkShape(shape: Tensor['shape']): void {
  if (shape.every((size) => Number.isInteger(size) && size >= 0)) return;
  throw new RangeError(`tensor: expected sizes to be whole numbers, got [${shape.join(', ')}]`);
}

/** @throws RangeError when there is not one value for each element. */
export function checkLength(shape: Tensor['shape'], values: ArrayLike<number>): void {
  if (values.length === elementCount(shape)) return;
  const expected = `${elementCount(shape)} values for shape [${shape.join(', ')}]`;
  throw new RangeError(`write: expected ${expected}, got ${values.length}`);
}
