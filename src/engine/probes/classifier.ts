import type { Mode } from '../layers/layer.ts';
import type { Subject } from './probe.ts';

/** Classes and confidences that the network gives to rows of examples. */
export interface Classified {
  /** Index of the largest output, the lowest where several are equal. */
  readonly classes: ArrayLike<number>;
  /** Softmax probability of that class. */
  readonly confidence: ArrayLike<number>;
}

/** @returns a function that classifies the rows of `x`, row-major `[rows, features]`, with the present parameters */
export function createClassifier(
  { backend, network, dataset }: Subject,
  rows: number,
  mode: Exclude<Mode, 'train'>,
): (x: ArrayLike<number>) => Classified {
  const input = backend.tensor([rows, dataset.features]);
  const wiring = network.connect(input);
  const classes = backend.tensor([rows], 'integer');
  const confidence = backend.tensor([rows]);
  const program = backend.record((kernels) => {
    wiring.forward(kernels, mode);
    kernels.classify(classes, confidence, wiring.y, rows, network.outputs);
  });
  return (x) => {
    backend.write(input, x);
    if (mode === 'batch') wiring.refresh();
    program.run();
    return { classes: backend.read(classes), confidence: backend.read(confidence) };
  };
}
