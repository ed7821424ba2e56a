import { drawWeights } from '../init.ts';
import type { Backend, Tensor } from '../kernels/backend.ts';
import { orthogonalMatrix } from '../orthogonal.ts';
import { filled, type Layer, type LayerContext, type Parameter, vectorShape } from './layer.ts';
import { connectRecurrent, type RecurrentColumns, type RecurrentSpec } from './recurrentStage.ts';

/**
 * `h_t = tanh(norm(x_t·W_x) + norm(h_{t−1}·W_h) + b)`, unrolled over time, with h_0 = 0; the last h is the output. The two
 * products are normalized apart; the shift b is shared, so the norm of the second product has none.
 * x: `[examples, steps·K]`; W_x: `[K, units]`, drawn like that of a linear layer; W_h: `[units, units]`, orthogonal at
 * the start whatever the scale of the other weights.
 * @see Cooijmans et al. 2016, eq. 6, for a plain tanh network
 * @throws RangeError when the columns can't be shared out to the steps
 */
export function createRecurrent(spec: RecurrentSpec, context: LayerContext): Layer {
  const inputs = inputsPerStep(spec, context);
  const own = createColumns(spec, inputs, context);
  return {
    output: vectorShape(spec.units),
    parameters: parametersOf(spec, own),
    statistics: [own.x, own.h].flatMap(({ norm }) => norm.running.flatMap(({ mean, variance }) => [mean, variance])),
    connect: (x) => connectRecurrent(context.backend, spec, own, x),
  };
}

function inputsPerStep({ steps }: RecurrentSpec, { input }: LayerContext): number {
  const { columns, height, width } = input;
  if (height * width > 1) throw new RangeError('recurrent: expected a vector, got a map');
  if (Number.isInteger(steps) && steps > 0 && columns % steps === 0) return columns / steps;
  throw new RangeError(`recurrent: expected steps to divide ${columns} columns, got ${steps}`);
}

function createColumns(spec: RecurrentSpec, inputs: number, context: LayerContext): RecurrentColumns {
  const { backend, random } = context;
  const { units, gamma = 0.5 } = spec;
  const column = (value: number) => filled(backend, units, value);
  const bias = { value: column(0), gradient: column(0) };
  const product = (rows: number, weights: Float64Array, beta: Tensor) => ({
    weight: { value: matrix(backend, rows, units, weights), gradient: backend.tensor([rows, units]) },
    norm: { gamma: column(gamma), beta, running: runningAverages(spec, column) },
    dgamma: column(0),
  });
  const x = product(inputs, drawWeights({ ...context, isOutput: false }, inputs, units), bias.value);
  const h = product(units, orthogonalMatrix(units, units, random), column(0));
  return { bias, x, h };
}

function runningAverages({ norm, steps }: RecurrentSpec, column: (value: number) => Tensor) {
  const length = { none: 0, layer: 0, shared: 1, perStep: steps }[norm];
  return Array.from({ length }, () => ({ mean: column(0), variance: column(1) }));
}

function matrix(backend: Backend, rows: number, columns: number, values: Float64Array): Tensor {
  const tensor = backend.tensor([rows, columns]);
  backend.write(tensor, values);
  return tensor;
}

function parametersOf({ norm }: RecurrentSpec, { bias, x, h }: RecurrentColumns): Parameter[] {
  const weights = [x, h].map(({ weight }) => ({ name: 'weight', ...weight }) as const);
  const gammas = [x, h].map((own) => ({ name: 'gamma', value: own.norm.gamma, gradient: own.dgamma }) as const);
  return [...weights, { name: 'bias', ...bias }, ...(norm === 'none' ? [] : gammas)];
}
