import type { Probe, Subject } from './probe.ts';

const ROWS = 256;

/**
 * `[stages, 2]`: mean and standard deviation of each stage's output over all its units and the first 256 training
 * examples (all, where there are fewer), with batch statistics. A stage is a layer of the spec; a batch norm and the
 * ReLU after it count as one.
 */
export function createMomentsProbe({ backend, network, dataset }: Subject): Probe {
  const rows = Math.min(ROWS, dataset.train.size);
  const input = backend.tensor([rows, dataset.features]);
  backend.write(input, dataset.train.x.subarray(0, rows * dataset.features));
  const wiring = network.connect(input);
  const readings = wiring.stages.map(({ y }) => {
    const [own, columns = 1] = y.shape;
    return { y, own, columns, mean: backend.tensor([columns]), variance: backend.tensor([columns]) };
  });
  const program = backend.record((kernels) => {
    wiring.forward(kernels, 'batch');
    for (const { y, own, columns, mean, variance } of readings) kernels.columnMoments(mean, variance, y, own, columns);
  });
  return () => {
    wiring.refresh();
    program.run();
    return Float32Array.from(
      readings.flatMap(({ mean, variance }) => overAllUnits(backend.read(mean), backend.read(variance))),
    );
  };
}

/** Mean and standard deviation over equally large groups, from the mean and the variance of each. */
function overAllUnits(means: ArrayLike<number>, variances: ArrayLike<number>): [number, number] {
  const count = means.length;
  let [mean, square] = [0, 0];
  for (let i = 0; i < count; i++) {
    mean += (means[i] as number) / count;
    square += ((variances[i] as number) + (means[i] as number) ** 2) / count;
  }
  return [mean, Math.sqrt(Math.max(0, square - mean * mean))];
}
