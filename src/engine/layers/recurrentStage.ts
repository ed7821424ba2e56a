import type { Backend, Kernels, Tensor } from '../kernels/backend.ts';
import type { LayerSpec } from '../run.ts';
import { elementsOf, filled, type Mode, rowsOf, type Stage } from './layer.ts';
import { type NormColumns, type StepNorm, stepNorms } from './stepNorm.ts';

export type RecurrentSpec = Extract<LayerSpec, { kind: 'recurrent' }>;

interface Trained {
  readonly value: Tensor;
  readonly gradient: Tensor;
}

/** A product of a recurrent layer, x_t·W_x or h_{t−1}·W_h. */
interface Product {
  readonly weight: Trained;
  readonly norm: NormColumns;
  readonly dgamma: Tensor;
}

/** The parameters of a recurrent layer. */
export interface RecurrentColumns {
  readonly bias: Trained;
  readonly x: Product;
  readonly h: Product;
}

/** One time step. Its rows of the tensors over all steps, `[examples·steps, …]`, are those in `rows`. */
interface Step {
  readonly rows: Tensor;
  readonly before: Tensor;
  readonly zx: Tensor;
  readonly zh: Tensor;
  readonly x: StepNorm;
  readonly h: StepNorm;
  /** What enters the tanh. */
  readonly sum: Tensor;
  readonly after: Tensor;
}

/** Lays out all steps for x: `[examples, steps·K]`. */
export function connectRecurrent(backend: Backend, spec: RecurrentSpec, own: RecurrentColumns, x: Tensor): Stage {
  const { units, norm } = spec;
  const N = rowsOf(x);
  const K = own.x.weight.value.shape[0];
  const all = N * spec.steps;
  const inputs = backend.tensor([all, K]);
  const products = backend.tensor([all, units]);
  const zero = filled(backend, units, 0);
  const steps = connectSteps(backend, spec, own, N);
  const forwardStep = (kernels: Kernels, mode: Mode, { rows, before, zx, zh, x: ofX, h: ofH, sum, after }: Step) => {
    kernels.gatherRows(zx, products, rows, N, units);
    kernels.linearForward(zh, before, own.h.weight.value, zero, N, units, units);
    ofX.forward(kernels, mode);
    ofH.forward(kernels, mode);
    kernels.add(sum, ofX.y, ofH.y, N * units);
    kernels.tanhForward(after, sum, N, units);
  };
  return {
    y: (steps.at(-1) as Step).after,
    steps: steps.map(({ sum }) => sum),
    forward(kernels, mode) {
      kernels.toMap(inputs, x, N, spec.steps, K);
      const bias = norm === 'none' ? own.bias.value : zero;
      kernels.linearForward(products, inputs, own.x.weight.value, bias, all, K, units);
      for (const step of steps) forwardStep(kernels, mode, step);
    },
    backward(kernels, dy, wantsInputGradient) {
      const dproducts = backwardSteps(backend, kernels, spec, own, steps, dy);
      const dbias = norm === 'none' ? own.bias.gradient : backend.tensor([units]);
      kernels.linearWeightGradient(own.x.weight.gradient, dbias, inputs, dproducts, all, K, units);
      if (!wantsInputGradient) return undefined;
      const [dinputs, dx] = [backend.tensor([all, K]), backend.tensor([N, spec.steps * K])];
      kernels.linearInputGradient(dinputs, dproducts, transposed(backend, kernels, own.x.weight.value), all, K, units);
      kernels.flatten(dx, dinputs, N, spec.steps, K);
      return dx;
    },
  };
}

function connectSteps(backend: Backend, spec: RecurrentSpec, own: RecurrentColumns, N: number): Step[] {
  const shape = [N, spec.units] as const;
  const steps: Step[] = [];
  let before = backend.tensor(shape);
  for (let t = 0; t < spec.steps; t++) {
    const rows = backend.tensor([N], 'integer');
    backend.write(
      rows,
      Int32Array.from({ length: N }, (_, n) => n * spec.steps + t),
    );
    const [zx, zh, sum, after] = [0, 0, 0, 0].map(() => backend.tensor(shape)) as [Tensor, Tensor, Tensor, Tensor];
    const x = stepNorms[spec.norm](backend, zx, own.x.norm, t);
    const h = stepNorms[spec.norm](backend, zh, own.h.norm, t);
    steps.push({ rows, before, zx, zh, x, h, sum, after });
    before = after;
  }
  return steps;
}

/** Back through time: the gradients of W_h, the gammas and, with a norm, b. @returns ∂loss/∂(x·W_x) of all steps */
function backwardSteps(
  backend: Backend,
  kernels: Kernels,
  { units, norm }: RecurrentSpec,
  own: RecurrentColumns,
  steps: readonly Step[],
  dy: Tensor,
): Tensor {
  const N = rowsOf(dy);
  const all = N * steps.length;
  const [dzx, dzh, befores] = [0, 0, 0].map(() => backend.tensor([all, units])) as [Tensor, Tensor, Tensor];
  const recurrentWeight = transposed(backend, kernels, own.h.weight.value);
  const unused = backend.tensor([units]);
  let dh = dy;
  for (const step of steps.toReversed()) {
    const isFirst = step === steps.at(-1);
    const total = (gradient: Tensor) => totalOver(backend, kernels, gradient, isFirst);
    const [gammaX, gammaH, beta] = [total(own.x.dgamma), total(own.h.dgamma), total(own.bias.gradient)];
    const dsum = backend.tensor([N, units]);
    kernels.tanhBackward(dsum, dh, step.after, N, units);
    kernels.scatterRows(dzx, step.x.backward(kernels, dsum, gammaX.part, beta.part), step.rows, N, units);
    const dzhOfStep = step.h.backward(kernels, dsum, gammaH.part, unused);
    kernels.scatterRows(dzh, dzhOfStep, step.rows, N, units);
    kernels.scatterRows(befores, step.before, step.rows, N, units);
    if (norm !== 'none') for (const { add } of [gammaX, gammaH, beta]) add();
    dh = backend.tensor([N, units]);
    kernels.linearInputGradient(dh, dzhOfStep, recurrentWeight, N, units, units);
  }
  kernels.linearWeightGradient(own.h.weight.gradient, unused, befores, dzh, all, units, units);
  return dzx;
}

/** Where the part of one step in a gradient goes, and how it joins the total: the first part is the total. */
function totalOver(backend: Backend, kernels: Kernels, total: Tensor, isFirst: boolean) {
  const part = isFirst ? total : backend.tensor(total.shape);
  return { part, add: () => void (isFirst || kernels.add(total, total, part, elementsOf(total))) };
}

function transposed(backend: Backend, kernels: Kernels, weight: Tensor): Tensor {
  const [rows, columns = 1] = weight.shape;
  const result = backend.tensor([columns, rows]);
  kernels.transpose(result, weight, rows, columns);
  return result;
}
