/** The four networks, in the order in which they are drawn one over another. */
import type { Owner } from '../../figures/marks.ts';

export type Network = 'batchNorm' | 'noisy' | 'plain' | 'plainNoisy';

/** How each network is drawn. */
export const owners: Readonly<Record<Network, Owner>> = {
  plainNoisy: 'fourth',
  plain: 'without',
  batchNorm: 'with',
  noisy: 'third',
};
