import type { Claim } from '../experiment.ts';
import type { recurrentGammaSettings } from '../recurrentGamma.ts';
import { isBetween, medianOf } from '../statistics.ts';

export const recurrentGammaClaims: readonly Claim<typeof recurrentGammaSettings>[] = [
  {
    says: 'A γ that begins at 0.1 rather than at 1 gains a few points of accuracy here, no more.',
    at: { gamma: 0.1 },
    against: [{ gamma: 1 }],
    // 500 steps of a sequence of 12.
    seeds: 5,
    holds: (small, large = []) =>
      isBetween(medianOf(small, 'inferenceAccuracy') - medianOf(large, 'inferenceAccuracy'), 0, 0.12),
  },
];
