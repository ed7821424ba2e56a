import { convolutionTraining } from '../convolution/workload.ts';

/** Maps, the dearest networks of the figures. */
export const w4 = convolutionTraining({
  name: 'W4',
  network: '16×16×1 → conv 8 → pool → conv 16 → pool → 10, ReLU, BN, batch 64',
  side: 16,
  channels: [8, 16],
  outputs: 10,
  batchSize: 64,
  learningRate: 0.05,
});
