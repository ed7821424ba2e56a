import { limits } from './limits.ts';
import { kind, oneOf, optional, real, union, whole } from './values.ts';

const units = whole(1, limits.units);
const share = optional(real(0, 1));
const noise = { shift: real(0, 1000), scale: real(0, 1000) };
const side = whole(1, 256);

/** LayerSpec. */
export const layerSchema = union(
  kind('linear', { units }),
  kind('relu', {}),
  kind('tanh', {}),
  kind('sigmoid', {}),
  kind('batchNorm', { momentum: share, eps: share }),
  kind('noisyBatchNorm', noise),
  kind('noise', noise),
  kind('batchRenorm', { rMax: real(1, 1e6), dMax: real(0, 1e6), momentum: share, eps: share }),
  kind('layerNorm', { eps: share }),
  kind('groupNorm', { groups: units, eps: share }),
  kind('instanceNorm', { eps: share }),
  kind('recurrent', {
    units,
    steps: whole(1, limits.depth),
    norm: oneOf('none', 'perStep', 'shared', 'layer'),
    gamma: optional(real()),
  }),
  kind('toMap', { height: side, width: side, channels: units }),
  kind('conv', { channels: units }),
  kind('maxPool', {}),
  kind('globalAveragePool', {}),
  kind('add', { from: whole(-1, limits.depth) }),
);
