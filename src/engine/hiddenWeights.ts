import type { Parameter } from './layers/layer.ts';

/** The weights of every layer but the last that has any, out of all parameters of a network in the order of its layers. */
export function hiddenWeights(parameters: readonly Parameter[]): readonly Parameter[] {
  return parameters.filter(({ name }) => name === 'weight').slice(0, -1);
}
