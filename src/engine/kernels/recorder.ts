/** Calls of kernels, checked against their signatures when they are recorded: a program that runs needs no checks. */
import type { KernelName, Kernels, Tensor } from './backend.ts';
import { type Binding, type Call, kernelNames, type Parameter, signatures } from './signatures.ts';
import { checkSizes } from './sizes.ts';

type Argument = Tensor | number | undefined;

/** @throws RangeError when an argument doesn't fit the signature of its kernel. */
export function recordCalls(emit: (kernels: Kernels) => void): readonly Call[] {
  const calls: Call[] = [];
  const recorder = (kernel: KernelName) => {
    return (...args: readonly Argument[]) => void calls.push({ kernel, bindings: bind(kernel, args) });
  };
  emit(Object.fromEntries(kernelNames.map((kernel) => [kernel, recorder(kernel)])) as unknown as Kernels);
  return calls;
}

function bind(kernel: KernelName, args: readonly Argument[]): readonly Binding[] {
  const parameters = signatures[kernel];
  if (args.length !== parameters.length) {
    throw new RangeError(`${kernel}: expected ${parameters.length} arguments, got ${args.length}`);
  }
  const bindings = parameters.map((parameter, index) => bindOne(kernel, parameter, args[index]));
  checkSizes(kernel, bindings);
  return bindings;
}

function bindOne(kernel: KernelName, parameter: Parameter, value: Argument): Binding {
  if (parameter.type === 'tensor') {
    if (typeof value === 'object' && value.kind === parameter.kind) return { ...parameter, value };
  } else if (typeof value === 'number') {
    if (parameter.type === 'real' || (Number.isInteger(value) && value >= 0)) return { ...parameter, value };
  }
  throw new RangeError(`${kernel}: expected ${parameter.name} to be ${wanted(parameter)}, got ${describe(value)}`);
}

function wanted(parameter: Parameter): string {
  if (parameter.type === 'tensor') return `a tensor of kind ${parameter.kind}`;
  return parameter.type === 'size' ? 'a whole number' : 'a number';
}

const describe = (value: Argument): string => (typeof value === 'object' ? `one of kind ${value.kind}` : String(value));
