import type { Tensor } from '../kernels/backend.ts';
import { connectBatch } from '../learning.ts';
import { losses } from '../losses/index.ts';
import type { Subject } from './probe.ts';
import { dot, norm } from './vectors.ts';

/** The loss of one batch as a function of all parameters, with batch statistics. */
export interface Landscape {
  /** All parameters of the network, one after the other, each row-major. */
  position(): Float32Array;
  moveTo(position: Float32Array): void;
  loss(): number;
  /** The loss at the present position + a·u + b·v; calling it moves there. `u` and `v` are laid out like the position. */
  plane(u: Float32Array, v: Float32Array): (a: number, b: number) => number;
  /** Loss and gradient at the present position; the gradient is laid out like the position. */
  slope(): { readonly loss: number; readonly gradient: Float32Array };
}

/** @param rows training rows that make up the batch */
export type OpenLandscape = (rows: Int32Array) => Landscape;

/** Lays out the buffers once, for batches of one size. */
export function createLandscape(subject: Subject, size: number): OpenLandscape {
  const { backend, network, dataset, spec } = subject;
  const indices = backend.tensor([size], 'integer');
  const batch = connectBatch(backend, dataset, indices);
  const wiring = network.connect(batch.x);
  const loss = losses[spec.loss](backend, wiring.y, batch, network.outputs);
  const forward = backend.record((kernels) => {
    batch.gather(kernels);
    wiring.forward(kernels, 'batch');
    loss.record(kernels);
  });
  const backward = backend.record((kernels) => wiring.backward(kernels, loss.dy));
  const values = network.parameters.map(({ value }) => value);
  const gradients = network.parameters.map(({ gradient }) => gradient);
  const measure = () => {
    forward.run();
    return backend.read(loss.value)[0] as number;
  };
  const landscape: Landscape = {
    position: () => flatten(values.map((value) => backend.read(value))),
    moveTo: (position) => split(position, values).forEach(([value, part]) => void backend.write(value, part)),
    loss: measure,
    plane(u, v) {
      const weights = backend.tensor([2]);
      const [here, us, vs] = [landscape.position(), u, v].map((flat) => split(flat, values).map(([, part]) => part));
      const keep = (part: Float32Array | undefined, { shape }: Tensor) => {
        const tensor = backend.tensor(shape);
        backend.write(tensor, part as Float32Array);
        return tensor;
      };
      const points = values.map((y, i) => ({ y, x: keep(here?.[i], y), u: keep(us?.[i], y), v: keep(vs?.[i], y) }));
      const move = backend.record((kernels) => {
        for (const { y, x, u, v } of points) kernels.planePoint(y, x, u, v, weights, y.shape[0] * (y.shape[1] ?? 1));
      });
      return (a, b) => {
        backend.write(weights, [a, b]);
        move.run();
        return measure();
      };
    },
    slope() {
      const value = measure();
      backward.run();
      return { loss: value, gradient: flatten(gradients.map((gradient) => backend.read(gradient))) };
    },
  };
  return (rows) => {
    backend.write(indices, rows);
    return landscape;
  };
}

function flatten(parts: readonly ArrayLike<number>[]): Float32Array {
  const flat = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let start = 0;
  for (const part of parts) {
    flat.set(part, start);
    start += part.length;
  }
  return flat;
}

/** The part of a flat list that belongs to each tensor. */
function split(flat: Float32Array, tensors: readonly Tensor[]): (readonly [Tensor, Float32Array])[] {
  let start = 0;
  return tensors.map((tensor) => {
    const length = tensor.shape[0] * (tensor.shape[1] ?? 1);
    start += length;
    return [tensor, flat.subarray(start - length, start)];
  });
}

/** How the gradient at one place differs from that at another. */
export function compareGradients(before: Float32Array, after: Float32Array) {
  let change = 0;
  for (let i = 0; i < before.length; i++) change += ((after[i] as number) - (before[i] as number)) ** 2;
  const length = norm(after);
  return { length, change: Math.sqrt(change), cosine: dot(before, after) / (norm(before) * length) };
}
