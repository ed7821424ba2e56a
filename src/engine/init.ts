import type { InitSpec } from './run.ts';

/**
 * Standard deviation of a layer's initial weights. He et al. 2015, eq. 10: √(2/in), here √(1/in) before the loss, where
 * no ReLU follows. Glorot & Bengio 2010, eq. 12: √(2/(in + out)).
 */
export function initialDeviation(init: InitSpec, inputs: number, outputs: number, isOutput: boolean): number {
  const variance = { he: (isOutput ? 1 : 2) / inputs, glorot: 2 / (inputs + outputs) };
  return (init.scale ?? 1) * Math.sqrt(variance[init.kind]);
}
