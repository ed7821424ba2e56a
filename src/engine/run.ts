/**
 * Everything that repeats a run, as plain data: the same RunSpec and the same number of steps give the same float32
 * bits on every machine. Also what a run gives back. Types only.
 */

/**
 * Where the examples come from: drawn from `RunSpec.seed`, nothing is downloaded; or given, number by number.
 * Sizes left out are those of the dataset's own file.
 */
export type DatasetSpec =
  | (ExampleCounts & { readonly kind: 'spiral' })
  | (ExampleCounts & { readonly kind: 'moons' })
  | (ExampleCounts & { readonly kind: 'circles' })
  | (ExampleCounts & { readonly kind: 'xor' })
  | (ExampleCounts & { readonly kind: 'clusters'; readonly classes?: number })
  | (ExampleCounts & CurveSpec)
  | (ExampleCounts & { readonly kind: 'digits'; readonly standardize: boolean })
  | (ExampleCounts & { readonly kind: 'sequences'; readonly blankRows?: 0 | 8 })
  | SilhouettesSpec
  | { readonly kind: 'points'; readonly points: readonly LabeledPoint[] }
  | { readonly kind: 'given'; readonly train: GivenExamples; readonly test?: GivenExamples };

/** Number of examples. */
export interface ExampleCounts {
  readonly trainSize?: number;
  readonly testSize?: number;
}

/** A curve to fit; examples come from these stretches of it. */
interface CurveSpec {
  readonly kind: 'curve';
  readonly train: Interval;
  readonly test: Interval;
  /** Of the training examples: 'equal' unless told. */
  readonly spacing?: 'equal' | 'uniform';
}

export type Interval = readonly [from: number, to: number];

/** Seen from above: the first two are planes. */
export type SilhouetteKind = 'airliner' | 'fighter' | 'bird' | 'helicopter' | 'ship';

/** Plane or not: which kinds are learned from, and which are asked for. */
interface SilhouettesSpec {
  readonly kind: 'silhouettes';
  readonly train: readonly SilhouetteKind[];
  readonly test: readonly SilhouetteKind[];
  /** 150 of each kind unless told. */
  readonly trainPerKind?: number;
  /** 100 of each kind unless told. */
  readonly testPerKind?: number;
}

/** A point of the reader's own, with its class. */
export type LabeledPoint = readonly [x: number, y: number, label: number];

/** Rows of features, with a class each, or with numbers to fit. */
export interface GivenExamples {
  readonly x: readonly (readonly number[])[];
  readonly labels?: readonly number[];
  readonly targets?: readonly (readonly number[])[];
}

/** One layer; its input is the output of the layer before it. */
export type LayerSpec =
  /** Takes a map position by position, as `toMap` does. */
  | { readonly kind: 'linear'; readonly units: number }
  | { readonly kind: 'relu' }
  | { readonly kind: 'tanh' }
  | { readonly kind: 'sigmoid' }
  | { readonly kind: 'batchNorm'; readonly momentum?: number; readonly eps?: number }
  /** Batch norm, then noise: Santurkar et al. 2018, Algorithm 1. The paper's level is shift 0.5, scale 1.25. */
  | { readonly kind: 'noisyBatchNorm'; readonly shift: number; readonly scale: number }
  /** That noise alone. */
  | { readonly kind: 'noise'; readonly shift: number; readonly scale: number }
  /** Ioffe 2017. `rMax` ≥ 1 and `dMax` ≥ 0 bound the correction; 1 and 0 give batch norm. */
  | {
      readonly kind: 'batchRenorm';
      readonly rMax: number;
      readonly dMax: number;
      readonly momentum?: number;
      readonly eps?: number;
    }
  /** Each row over all of its columns: Ba et al. 2016. */
  | { readonly kind: 'layerNorm'; readonly eps?: number }
  /** Each example over each group of neighboring columns, and all positions of a map: Wu & He 2018. */
  | { readonly kind: 'groupNorm'; readonly groups: number; readonly eps?: number }
  /** Each channel of a map over its positions: Ulyanov et al. 2016. */
  | { readonly kind: 'instanceNorm'; readonly eps?: number }
  /**
   * An unrolled tanh network: h_t = tanh(norm(x_t·W_x) + norm(h_{t−1}·W_h) + b) from h_0 = 0, where x_t are the columns
   * of step t; its output is the last h. Cooijmans et al. 2016 without the cell: batch statistics for each step, with
   * running averages for each (`perStep`) or one for all (`shared`); or layer norm. `gamma` starts at 0.5.
   */
  | {
      readonly kind: 'recurrent';
      readonly units: number;
      readonly steps: number;
      readonly norm: 'none' | 'perStep' | 'shared' | 'layer';
      readonly gamma?: number;
    }
  /** The columns of an example as a map: row by row, position by position, the channels of each together. */
  | { readonly kind: 'toMap'; readonly height: number; readonly width: number; readonly channels: number }
  /** 3×3 convolution of a map, which keeps its size. */
  | { readonly kind: 'conv'; readonly channels: number }
  /** The largest of each 2×2 positions of a map. */
  | { readonly kind: 'maxPool' }
  /** The mean of each channel of a map. */
  | { readonly kind: 'globalAveragePool' }
  /** Its input + the output of layer `from`, an index in `RunSpec.layers`; −1 is the input of the network. */
  | { readonly kind: 'add'; readonly from: number };

/**
 * Initial weights: He with a standard deviation of √(2/in) (output layer √(1/in)), Glorot of √(2/(in+out)); orthogonal
 * with rows or columns of length 1. Biases are 0.
 */
export interface InitSpec {
  readonly kind: 'he' | 'glorot' | 'orthogonal';
  /** Times all weights. */
  readonly scale?: number;
  /** Times the weights of every layer but the last. */
  readonly hiddenScale?: number;
  /** So many weights of every layer but the last are multiplied by the factor. */
  readonly outliers?: { readonly perLayer: number; readonly factor: number };
}

export type LossKind = 'softmaxCrossEntropy' | 'meanSquaredError';

/** Numbers left out are PyTorch's defaults, and 0.9 for `momentum`. */
export type OptimizerSpec = OptimizerOptions &
  (
    | { readonly kind: 'sgd' }
    | { readonly kind: 'momentum'; readonly momentum?: number }
    | { readonly kind: 'rmsprop'; readonly alpha?: number; readonly eps?: number }
    | { readonly kind: 'adam'; readonly beta1?: number; readonly beta2?: number; readonly eps?: number }
  );

interface OptimizerOptions {
  readonly learningRate: number;
  /** Times each parameter, added to its gradient. */
  readonly weightDecay?: number;
  /** Largest norm of the gradient of all parameters together; a longer one is shortened to it. */
  readonly clipNorm?: number;
  /** Parameters that stay as they are: the weights of every layer but the last; or all biases, gammas and betas. */
  readonly frozen?: 'hiddenWeights' | 'allButWeights';
}

/**
 * When a probe looks: pairs [from, every], ascending in `from`. `[[0, 1], [20, 5]]` is each step up to 20, then each
 * fifth. The state before the first update is step 0.
 */
export type Schedule = readonly (readonly [from: number, every: number])[];

/** One member per kind. */
type Plain<Kind extends string> = Kind extends string ? { readonly kind: Kind } : never;

/** Equal parts of [low, high]. */
export interface HistogramBins {
  readonly bins: number;
  readonly low: number;
  readonly high: number;
  /** One unit of each layer, counted from 0 and on from the last to the first; default: all together. */
  readonly unit?: number;
}

/** A reading of the run that does not disturb it. The file of each probe says what its values mean. */
export type ProbeSpec = { readonly schedule: Schedule } & (
  | Plain<'accuracy' | 'trainingAccuracy' | 'reestimatedAccuracy'>
  | Plain<'moments' | 'drift' | 'internalShift' | 'weights' | 'weightNorms' | 'gradientNorms' | 'stepMoments'>
  | (HistogramBins & { readonly kind: 'histograms' })
  | (HistogramBins & { readonly kind: 'stepHistograms' })
  /** Levels in [0, 1]. */
  | { readonly kind: 'quantiles'; readonly levels: readonly number[] }
  | { readonly kind: 'profile'; readonly learningRates: readonly number[] }
  /** Test examples in a batch, and classes among them. */
  | { readonly kind: 'batchMates'; readonly size: number; readonly classes: number }
  | { readonly kind: 'flips'; readonly size: number }
  /** Points along each side of the raster, and half the width of the plane that it covers. */
  | { readonly kind: 'decisionBoundary'; readonly resolution: number; readonly extent: number }
  /** Test examples, from the first. */
  | { readonly kind: 'predictions'; readonly count: number }
  /** Inputs, one row each. */
  | { readonly kind: 'outputs'; readonly x: readonly (readonly number[])[] }
);

export interface RunSpec {
  /** Integer in [0, 2³²). Fixes data, initial weights and batch order, each from a random stream of its own. */
  readonly seed: number;
  readonly dataset: DatasetSpec;
  readonly layers: readonly LayerSpec[];
  readonly init: InitSpec;
  readonly loss: LossKind;
  readonly optimizer: OptimizerSpec;
  /** Examples per step; an epoch drops the incomplete last batch. */
  readonly batchSize: number;
  /** Updates after which the run is finished. */
  readonly steps: number;
  /** Times the features of one example in each batch, its first. */
  readonly outlierSample?: { readonly factor: number };
  /** Initial values in place of drawn ones: one row-major list per parameter, in the order of the layers. */
  readonly initial?: readonly (readonly number[])[];
  /** Training rows in the order of their use, in place of a shuffle: `steps · batchSize` of them. */
  readonly order?: readonly number[];
  readonly probes: readonly ProbeSpec[];
}

export interface Dataset {
  readonly features: number;
  /** 0 where numbers are fitted instead of classes. */
  readonly classes: number;
  readonly train: Examples;
  readonly test: Examples;
}

export interface Examples {
  readonly size: number;
  /** Row-major `[size, features]`. */
  readonly x: Float32Array;
  /** `[size]`, class indices; all 0 where numbers are fitted. */
  readonly labels: Int32Array;
  /** Row-major `[size, outputs]`, where numbers are fitted. */
  readonly targets?: Float32Array;
  /** `[size]`, where examples come in kinds that are not the classes, such as types of aircraft. */
  readonly kinds?: Int32Array;
}

/** What a probe saw at a step. `probe` is the index in `RunSpec.probes`. */
export interface Measurement {
  readonly probe: number;
  readonly step: number;
  readonly values: Float32Array | Uint8Array;
}

/** The first place where a number left the finite range. `layer` is an index in `RunSpec.layers`, or -1 for the loss. */
export interface Divergence {
  readonly step: number;
  readonly layer: number;
}

export type RunStatus = 'running' | 'finished' | 'diverged';

/** What one run has done since it was last asked. */
export interface RunFrame {
  readonly status: RunStatus;
  /** Updates done so far. A diverged run stands at its last finite step. */
  readonly step: number;
  /** Training loss of the batch at steps [step − losses.length, step), each taken before that step's update. */
  readonly losses: Float32Array;
  /** In ascending order of step. */
  readonly measurements: readonly Measurement[];
  readonly divergence?: Divergence;
  /** 16 hex digits that change when any bit of any parameter or running average changes. */
  readonly fingerprint: string;
}

/** A whole run, from step 0: the same shape as a frame that leaves nothing out. */
export type RunResult = RunFrame;
