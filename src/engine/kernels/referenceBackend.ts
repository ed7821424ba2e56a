import type { Backend, KernelName } from './backend.ts';
import { recordCalls } from './recorder.ts';
import * as reference from './reference.ts';
import type { Call } from './signatures.ts';
import { elementCount } from './sizes.ts';
import { checkLength, checkShape, TensorTable } from './tensorTable.ts';

type Numbers = Float64Array | Int32Array;
type Kernel = (...args: readonly (Numbers | number)[]) => void;

const kernels = reference as unknown as Readonly<Record<KernelName, Kernel>>;

/** Runs the specification itself, in float64. Slow; for tests and for comparison. */
export function createReferenceBackend(): Backend {
  const arrays = new TensorTable<Numbers>();

  const prepare = ({ kernel, bindings }: Call): (() => void) => {
    const values = bindings.map(({ value }) => (typeof value === 'number' ? value : arrays.of(value)));
    return () => kernels[kernel](...values);
  };

  return {
    tensor(shape, kind = 'float') {
      checkShape(shape);
      const length = elementCount(shape);
      return arrays.add({ shape, kind }, kind === 'integer' ? new Int32Array(length) : new Float64Array(length));
    },
    write(tensor, values) {
      const array = arrays.of(tensor);
      checkLength(tensor.shape, values);
      array.set(values);
    },
    read: (tensor) => arrays.of(tensor).slice(),
    record(emit) {
      const steps = recordCalls(emit).map(prepare);
      return arrays.program(() => {
        for (const step of steps) step();
      });
    },
    reset: () => arrays.clear(),
  };
}
