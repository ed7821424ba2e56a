import type { LayerContext } from './layers/layer.ts';
import { orthogonalMatrix } from './orthogonal.ts';

/**
 * Initial weights, row-major `[inputs, outputs]`, as `InitSpec` asks. He et al. 2015, eq. 10: N(0, 2/in), here N(0, 1/in)
 * before the loss, where no ReLU follows. Glorot & Bengio 2010, eq. 12: N(0, 2/(in + out)). Saxe et al. 2014: orthogonal.
 * @param fanOut numbers that each input goes to, where that is not `outputs`
 */
export function drawWeights(
  { init, random, isOutput }: Pick<LayerContext, 'init' | 'random' | 'isOutput'>,
  inputs: number,
  outputs: number,
  fanOut = outputs,
): Float64Array {
  const scale = (init.scale ?? 1) * (isOutput ? 1 : (init.hiddenScale ?? 1));
  if (init.kind === 'orthogonal') return orthogonalMatrix(inputs, outputs, random).map((weight) => scale * weight);
  const variance = { he: (isOutput ? 1 : 2) / inputs, glorot: 2 / (inputs + fanOut) };
  const deviation = scale * Math.sqrt(variance[init.kind]);
  return Float64Array.from({ length: inputs * outputs }, () => deviation * random.normal());
}
