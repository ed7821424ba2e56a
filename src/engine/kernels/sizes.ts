/** Whether the shapes of a call's tensors agree with its sizes. */
import type { KernelName, Tensor } from './backend.ts';
import type { Binding, TensorBinding } from './signatures.ts';

/** @throws RangeError such as 'linearForward: expected x of shape [32, 8], got [32, 4]'. */
export function checkSizes(kernel: KernelName, bindings: readonly Binding[]): void {
  for (const tensor of tensorsOf(bindings)) {
    const expected = expectedShape(tensor, bindings);
    const { shape } = tensor.value;
    const fits =
      expected.length === shape.length && expected.every((size, axis) => isFree(size) || size === shape[axis]);
    if (!fits) {
      throw new RangeError(`${kernel}: expected ${tensor.name} of shape ${show(expected)}, got ${show(shape)}`);
    }
  }
}

/** Sizes that only the tensors know, because no argument gives them, in order of appearance; of `[...n]` the columns. */
export function freeSizes(bindings: readonly Binding[]): readonly number[] {
  return tensorsOf(bindings).flatMap(({ sizes, value }) => {
    if (isSpread(sizes)) return value.shape.slice(-1);
    return value.shape.filter((_, axis) => isFree(sizeOf(sizes[axis], bindings)));
  });
}

/** The tensor whose elements are counted by the size called `name`, as in `parameter[...n]`. */
export function spreadOver(name: string, bindings: readonly Binding[]): Tensor | undefined {
  return tensorsOf(bindings).find(({ sizes }) => sizes[0] === `...${name}`)?.value;
}

type Size = number | string;

/** Numbers where sizes are given, names where they are free. Tensors of `[...n]` have the shape of the first of them. */
function expectedShape({ sizes, value }: TensorBinding, bindings: readonly Binding[]): readonly Size[] {
  if (!isSpread(sizes)) return sizes.map((name) => sizeOf(name, bindings));
  const count = sizeOf(sizes[0].slice(3), bindings);
  const { shape } = spreadOver(sizes[0].slice(3), bindings) ?? value;
  return count === elementCount(shape) ? shape : [count];
}

const isSpread = (sizes: readonly string[]): sizes is readonly [string] => sizes[0]?.startsWith('...') ?? false;

/** A size by name or as written, the text itself when a name in it is free. */
function sizeOf(text = '', bindings: readonly Binding[]): Size {
  return evaluateSize(text, (name) => {
    const given = bindings.find((binding) => binding.type === 'size' && binding.name === name);
    return given?.type === 'size' ? given.value : undefined;
  });
}

/**
 * A number as written in `loss[1]`, a name, or a product of such and of their sums, as in `N*(H+2)`.
 * @returns the text itself when a name in it has no value
 */
export function evaluateSize(text: string, sizeCalled: (name: string) => number | undefined): Size {
  let product = 1;
  for (const factor of text.split('*')) {
    let sum = 0;
    for (const term of factor.replace(/[()]/g, '').split('+')) {
      const value = /^\d+$/.test(term) ? Number(term) : sizeCalled(term);
      if (value === undefined) return text;
      sum += value;
    }
    product *= sum;
  }
  return product;
}

const isFree = (size: Size): boolean => typeof size === 'string';

const tensorsOf = (bindings: readonly Binding[]): readonly TensorBinding[] => {
  return bindings.filter((binding) => binding.type === 'tensor');
};

export const elementCount = (shape: Tensor['shape']): number => shape[0] * (shape[1] ?? 1);

const show = (shape: readonly Size[]): string => `[${shape.join(', ')}]`;
