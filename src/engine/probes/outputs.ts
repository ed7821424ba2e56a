import type { ProbeSpec } from '../run.ts';
import type { Probe, Subject } from './probe.ts';

/**
 * `[rows, outputs]`: what the network gives in inference mode at chosen inputs, such as points of a curve to draw.
 * @throws RangeError for inputs that are not like those of the data
 */
export function createOutputsProbe(
  { backend, network, dataset }: Subject,
  { x }: Extract<ProbeSpec, { kind: 'outputs' }>,
): Probe {
  const wrong = x.find((row) => row.length !== dataset.features);
  if (wrong) throw new RangeError(`outputs: expected inputs of ${dataset.features} numbers, got ${wrong.length}`);
  const input = backend.tensor([x.length, dataset.features]);
  backend.write(input, x.flat());
  const wiring = network.connect(input);
  const program = backend.record((kernels) => wiring.forward(kernels, 'inference'));
  return () => {
    program.run();
    return Float32Array.from(backend.read(wiring.y));
  };
}
