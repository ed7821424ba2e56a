import type { Tensor } from './backend.ts';
import { paddedLength } from './panels.ts';
import { type Binding, type Call, kernelNames } from './signatures.ts';
import { freeSizes, spreadOver } from './sizes.ts';

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** A call as int32 words, as core.as.ts reads them: opcode, number of arguments, arguments, sizes no argument gives. */
export function encode({ kernel, bindings }: Call, addressOf: (tensor: Tensor) => number): readonly number[] {
  const wordOf = (binding: Binding): number => {
    if (binding.type === 'tensor') return addressOf(binding.value);
    if (binding.type === 'real') return bitsOf(binding.value);
    const counted = spreadOver(binding.name, bindings);
    return counted ? paddedLength(counted.shape) : binding.value;
  };
  const words = [...bindings.map(wordOf), ...freeSizes(bindings)];
  return [kernelNames.indexOf(kernel), words.length, ...words];
}

function bitsOf(value: number): number {
  float[0] = value;
  return bits[0] ?? 0;
}
