import { Arena } from './arena.ts';
import type { Backend, Tensor } from './backend.ts';
import { encode } from './encode.ts';
import { forEachElement, paddedLength } from './panels.ts';
import { recordCalls } from './recorder.ts';
import { elementCount } from './sizes.ts';
import { checkLength, checkShape, TensorTable } from './tensorTable.ts';
import { instantiate } from './wasmModule.ts';

interface Place {
  readonly address: number;
  numbers?: Float32Array | Int32Array;
}

/**
 * Runs programs in WebAssembly SIMD, in float32, with one crossing of the boundary per run.
 * @param wasm kernels: those of fullWasm.ts, by default those that every page needs
 * @throws EngineError WasmUnsupported when the browser lacks WebAssembly or its SIMD.
 */
export function createWasmBackend(wasm?: Uint8Array<ArrayBuffer>): Backend {
  const core = instantiate(wasm);
  const arena = new Arena(core.memory, core.arenaStart());
  const places = new TensorTable<Place>();

  /** Kept for the next use, until growing the memory detaches its buffer, which leaves it empty. */
  const view = (tensor: Tensor): Float32Array | Int32Array => {
    const place = places.of(tensor);
    if (place.numbers?.length) return place.numbers;
    const Numbers = tensor.kind === 'integer' ? Int32Array : Float32Array;
    place.numbers = new Numbers(core.memory.buffer, place.address, paddedLength(tensor.shape));
    return place.numbers;
  };

  return {
    tensor(shape, kind = 'float') {
      checkShape(shape);
      return places.add({ shape, kind }, { address: arena.allocate(4 * paddedLength(shape)) });
    },
    write(tensor, values) {
      checkLength(tensor.shape, values);
      const numbers = view(tensor);
      if (!tensor.shape[1]) return numbers.set(values);
      forEachElement(tensor.shape, (from, to) => {
        numbers[to] = values[from] ?? 0;
      });
    },
    read(tensor) {
      const numbers = view(tensor);
      const length = elementCount(tensor.shape);
      if (!tensor.shape[1]) return numbers.slice(0, length);
      const values = tensor.kind === 'integer' ? new Int32Array(length) : new Float32Array(length);
      forEachElement(tensor.shape, (to, from) => {
        values[to] = numbers[from] ?? 0;
      });
      return values;
    },
    record(emit) {
      const words = recordCalls(emit).flatMap((call) => encode(call, (tensor) => places.of(tensor).address));
      const address = arena.allocate(4 * words.length);
      new Int32Array(core.memory.buffer, address, words.length).set(words);
      return places.program(() => core.run(address, words.length));
    },
    reset() {
      places.clear();
      arena.reset();
    },
  };
}
