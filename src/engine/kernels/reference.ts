/**
 * The kernels in plain float64 TypeScript: the specification of every other backend. Row-major, outputs first, nothing
 * allocated. Written to be read, so nothing here is fast. Capital letters are sizes; `dx` is the gradient of the loss
 * by `x`. Every output is overwritten. An elementwise kernel may write over its own input. Only kernels are exported.
 */
export {
  reluBackward,
  reluForward,
  sigmoidBackward,
  sigmoidForward,
  tanhBackward,
  tanhForward,
} from './reference/activations.ts';
export { batchNormBackward, batchNormForward, batchNormInference, columnMoments } from './reference/batchNorm.ts';
export { batchRenormCorrection } from './reference/batchRenorm.ts';
export { convForward, convInputGradient, convWeightGradient } from './reference/conv.ts';
export { convRowsForward, convRowsWeightGradient } from './reference/convRows.ts';
export { add, multiply, scaleShift } from './reference/elementwise.ts';
export {
  batchNormReluBackward,
  batchNormReluForward,
  batchNormReluInference,
  batchNormTanhBackward,
  batchNormTanhForward,
  batchNormTanhInference,
} from './reference/fused.ts';
export { addScaled, addSquares, clipGradient } from './reference/gradients.ts';
export { groupNormBackward, groupNormForward } from './reference/groupNorm.ts';
export { linearForward, linearInputGradient, linearWeightGradient, transpose } from './reference/linear.ts';
export { classify, meanSquaredError, softmaxCrossEntropy } from './reference/losses.ts';
export { flatten, toMap } from './reference/maps.ts';
export { planePoint } from './reference/plane.ts';
export { averagePoolBackward, averagePoolForward, maxPoolBackward, maxPoolForward } from './reference/pool.ts';
export { gatherIntegers, gatherRows, scatterRows } from './reference/rows.ts';
export { adamCorrection, adamUpdate, momentumUpdate, rmspropUpdate, sgdUpdate } from './reference/updates.ts';
