import type { ProbeSpec } from '../run.ts';
import { firstRows } from './batches.ts';
import { sharesOf } from './distributions.ts';
import type { Probe, Subject } from './probe.ts';

const ROWS = 256;

/**
 * `[steps, 3]`: mean and standard deviation, over all units, of what enters the non-linearity at each time step of the
 * recurrent layers, and how far the mean of a unit lies there from its mean over all steps: root mean square over units.
 */
export function createStepMomentsProbe(subject: Subject): Probe {
  const read = createStepInputs(subject);
  return () => {
    const steps = read();
    const means = steps.map(meansOfUnits);
    const overall = (means[0] ?? []).map((_, unit) => average(means.map((own) => own[unit] as number)));
    return Float32Array.from(
      steps.flatMap(({ values }, step) => {
        const own = means[step] as number[];
        const mean = average(own);
        const square = average(Array.from(values, (value) => (value - mean) ** 2));
        const away = average(own.map((one, unit) => (one - (overall[unit] as number)) ** 2));
        return [mean, Math.sqrt(square), Math.sqrt(away)];
      }),
    );
  };
}

/**
 * `[steps, bins]`: share of what enters the non-linearity at each time step of the recurrent layers that falls in each of
 * `bins` equal parts of [low, high]; the rest counts in the first or the last.
 */
export function createStepHistogramsProbe(
  subject: Subject,
  spec: Extract<ProbeSpec, { kind: 'stepHistograms' }>,
): Probe {
  const read = createStepInputs(subject);
  return () => Float32Array.from(read().flatMap((input) => sharesOf(input, spec)));
}

interface StepInput {
  readonly columns: number;
  readonly values: ArrayLike<number>;
}

/** Reads it for the first 256 training examples, with batch statistics. */
function createStepInputs(subject: Subject): () => StepInput[] {
  const { backend, network, dataset } = subject;
  const rows = firstRows(subject, ROWS).length;
  const input = backend.tensor([rows, dataset.features]);
  backend.write(input, dataset.train.x.subarray(0, rows * dataset.features));
  const wiring = network.connect(input);
  const program = backend.record((kernels) => wiring.forward(kernels, 'batch'));
  const steps = wiring.stages.flatMap((stage) => stage.steps ?? []);
  return () => {
    wiring.refresh();
    program.run();
    return steps.map((tensor) => ({ columns: tensor.shape[1] ?? 1, values: backend.read(tensor) }));
  };
}

function meansOfUnits({ columns, values }: StepInput): number[] {
  const sums = new Array<number>(columns).fill(0);
  for (let i = 0; i < values.length; i++) sums[i % columns] = (sums[i % columns] as number) + (values[i] as number);
  return sums.map((sum) => (sum * columns) / values.length);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
