/** What is computed of very deep networks, and what is drawn of it. Pure. */
import { depthSpecs, growthInTheory, readGradients } from '../../../engine/experiments/depth.ts';
import { trainabilitySpecs, trainedDepths } from '../../../engine/experiments/trainability.ts';
import type { RunResult, RunSpec } from '../../../engine/run.ts';
import type { Values } from '../../params/param.ts';
import type { SweepWidget } from '../../training/sweeping.ts';
import { params } from './params.ts';

export type DepthValues = Values<typeof params>;

/** The networks that are compared. */
export type NetOwner = (typeof owners)[number];

/** What is drawn; what is not known yet is undefined. */
export interface DepthData {
  readonly depth: number;
  /** Length of the gradient of each hidden layer from the last back to the second, over that of the last. */
  readonly gradients: Readonly<Record<NetOwner, readonly number[] | undefined>>;
  /** The same in theory, with batch norm and ReLU. */
  readonly theory: readonly number[];
  readonly depths: readonly number[];
  /** The one among them that is nearest to `depth`. */
  readonly trained: number;
  /** Test accuracy at each of them. */
  readonly accuracies: Readonly<Record<NetOwner, readonly (number | undefined)[]>>;
}

/** Lengths of the gradients, or the accuracy of a run. */
type Outcome = { readonly lengths: readonly number[] } | { readonly accuracy: number };

const owners = ['with', 'without', 'third'] as const;
const depths: readonly number[] = trainedDepths;

export const depth: SweepWidget<typeof params, Outcome, DepthData> = {
  params,
  // The gradients come first: they take no time.
  jobsOf: (values) => {
    const { activation, inputs, learningRate, seed } = values;
    const gradients = owners.map(
      (owner) => depthSpecs({ ...netOf(owner, values), depth: values.depth, activation, inputs, seed })[0] as RunSpec,
    );
    const trainings = owners.flatMap((owner) =>
      depths.map((layers) => {
        const net = { ...netOf(owner, values), depth: layers, activation };
        return trainabilitySpecs({ ...net, learningRate, seed })[0] as RunSpec;
      }),
    );
    return [...gradients, ...trainings];
  },
  outcomeOf: (result) => (result.losses.length === 0 ? { lengths: readGradients(result) } : accuracyOf(result)),
  dataOf(outcomes, values) {
    const gradient = (net: number) => {
      const outcome = outcomes[net];
      return outcome && 'lengths' in outcome ? relative(outcome.lengths, values.depth) : undefined;
    };
    const accuracies = (net: number) =>
      depths.map((_, i) => {
        const outcome = outcomes[owners.length + net * depths.length + i];
        return outcome && 'accuracy' in outcome ? outcome.accuracy : undefined;
      });
    const each = <T>(read: (net: number) => T) =>
      Object.fromEntries(owners.map((owner, net) => [owner, read(net)])) as Record<NetOwner, T>;
    return {
      depth: values.depth,
      gradients: each(gradient),
      theory: Array.from({ length: values.depth - 1 }, (_, back) => growthInTheory ** back),
      depths,
      trained: nearest(values.depth),
      accuracies: each(accuracies),
    };
  },
};

function netOf(owner: NetOwner, { compare }: DepthValues) {
  if (owner === 'with') return { norm: 'batchNorm', skip: false } as const;
  if (owner === 'without') return { norm: 'none', skip: false } as const;
  if (compare === 'layerNorm') return { norm: 'layerNorm', skip: false } as const;
  return { norm: compare === 'skip' ? 'none' : 'batchNorm', skip: true } as const;
}

/** @param lengths of every weight matrix, from the first to the output's */
function relative(lengths: readonly number[], layers: number): readonly number[] {
  const last = lengths[layers - 1] as number;
  return Array.from({ length: layers - 1 }, (_, back) => (lengths[layers - 1 - back] as number) / last);
}

/** At the end, in inference mode; of a run that blew up, at its last finite reading. */
function accuracyOf({ measurements }: RunResult): Outcome {
  return { accuracy: measurements.at(-1)?.values[1] ?? 0 };
}

/** The deeper of two that are equally near. */
function nearest(wanted: number): number {
  return depths.reduce((best, one) => (Math.abs(one - wanted) <= Math.abs(best - wanted) ? one : best));
}
