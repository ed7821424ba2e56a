import type { Backend, Kernels, Tensor } from './kernels/backend.ts';
import { connectAdd } from './layers/add.ts';
import { elementsOf, type Layer, type Mode, type Shape, type Stage } from './layers/layer.ts';

/** One link of the chain that a network is: a layer, or the addition of what an earlier link gave. */
export type Link = { readonly index: number; readonly output: Shape } & (
  | { readonly layer: Layer }
  /** Position of that earlier link in the chain, −1 for the input of the network. */
  | { readonly from: number }
);

/** A network laid out for one input tensor. */
export interface Wiring {
  readonly y: Tensor;
  /** Output of each stage, with the index in `RunSpec.layers` of the last layer that it covers. */
  readonly stages: readonly (Stage & { readonly layer: number })[];
  /** Draws what the next forward pass in `train` or `batch` mode needs. */
  refresh(): void;
  forward(kernels: Kernels, mode: Mode): void;
  /** Records the gradients of all parameters from dy = ∂loss/∂y. */
  backward(kernels: Kernels, dy: Tensor): void;
}

/** @param x `[examples, features]` */
export function connect(backend: Backend, links: readonly Link[], x: Tensor): Wiring {
  const stages: Wiring['stages'][number][] = [];
  const outputOf = (position: number) => stages[position]?.y ?? x;
  for (const link of links) {
    const input = outputOf(stages.length - 1);
    const stage = 'layer' in link ? link.layer.connect(input) : connectAdd(backend, input, outputOf(link.from));
    stages.push({ ...stage, layer: link.index });
  }
  return {
    y: outputOf(stages.length - 1),
    stages,
    refresh: () => {
      for (const stage of stages) stage.refresh?.();
    },
    forward: (kernels, mode) => {
      for (const stage of stages) stage.forward(kernels, mode);
    },
    backward: (kernels, dy) => backward(backend, links, stages, kernels, dy),
  };
}

function backward(backend: Backend, links: readonly Link[], stages: readonly Stage[], kernels: Kernels, dy: Tensor) {
  /** ∂loss/∂output of each stage, as far as those after it have added to it. */
  const gradients: (Tensor | undefined)[] = [];
  const contribute = (position: number, gradient: Tensor | undefined) => {
    const other = gradients[position];
    gradients[position] = other && gradient ? sum(backend, kernels, other, gradient) : (gradient ?? other);
  };
  contribute(stages.length - 1, dy);
  // Nothing before the first parameters learns, so nothing wants a gradient there.
  const first = links.findIndex((link) => 'layer' in link && link.layer.parameters.length > 0);
  for (let position = stages.length - 1; position >= first; position--) {
    const [link, gradient] = [links[position], gradients[position]];
    if (!link || !gradient) return;
    const dx = stages[position]?.backward(kernels, gradient, position > first);
    if (position > first) contribute(position - 1, dx);
    if ('from' in link && link.from >= 0) contribute(link.from, gradient);
  }
}

function sum(backend: Backend, kernels: Kernels, a: Tensor, b: Tensor): Tensor {
  const total = backend.tensor(a.shape);
  kernels.add(total, a, b, elementsOf(total));
  return total;
}
