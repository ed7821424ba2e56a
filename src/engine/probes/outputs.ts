import type { ProbeSpec } from '../run.ts';
import type { Probe, Subject } from './probe.ts';

/** `[rows, outputs]`: what the network gives in inference mode at chosen inputs, such as points of a curve to draw. */
export function createOutputsProbe(
  { backend, network, dataset }: Subject,
  { x }: Extract<ProbeSpec, { kind: 'outputs' }>,
): Probe {
  const input = backend.tensor([x.length, dataset.features]);
  backend.write(input, x.flat());
  const wiring = network.connect(input);
  const program = backend.record((kernels) => wiring.forward(kernels, 'inference'));
  return () => {
    program.run();
    return Float32Array.from(backend.read(wiring.y));
  };
}
