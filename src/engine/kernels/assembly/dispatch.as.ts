// One call of a program to its kernel.
import {
  reluBackward, reluForward, sigmoidBackward, sigmoidForward, tanhBackward, tanhForward,
} from './activations.as';
import { batchNormForward, batchNormInference, columnMoments } from './batchNorm.as';
import { float, int } from './call.as';
import { addScaled, addSquares, clipGradient } from './gradients.as';
import { batchRenormCorrection } from './batchRenorm.as';
import { add, multiply, scaleShift } from './elementwise.as';
import { groupNormBackward, groupNormForward } from './groupNorm.as';
import { linearForward, linearInputGradient } from './linear.as';
import { classify, meanSquaredError, softmaxCrossEntropy } from './losses.as';
import { batchNormBackward, batchNormReluBackward, batchNormTanhBackward } from './normalization.as';
import * as opcodes from './opcodes.as';
import { flatten, toMap } from './maps.as';
import { planePoint } from './plane.as';
import { gatherIntegers, gatherRows, scatterRows } from './rows.as';
import { adamCorrection, adamUpdate, momentumUpdate, rmspropUpdate, sgdUpdate } from './updates.as';
import { transpose } from './transpose.as';
import { linearWeightGradient } from './weightGradient.as';

/** Batch norm has three kernels for each activation, in the order of the numbers of activations. */
// @ts-ignore: decorator
@inline
function activationOf(opcode: i32, first: i32): i32 {
  return (opcode - first) / 3;
}

/** The kernels that every page needs; any other opcode traps. */
export function dispatch(opcode: i32, a: usize): void {
  switch (opcode) {
    case opcodes.gatherRows: return gatherRows(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5));
    case opcodes.scatterRows: return scatterRows(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5));
    case opcodes.gatherIntegers: return gatherIntegers(int(a, 0), int(a, 1), int(a, 2), int(a, 3));
    case opcodes.linearForward:
      return linearForward(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5), int(a, 6));
    case opcodes.linearInputGradient:
      return linearInputGradient(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5));
    case opcodes.linearWeightGradient:
      return linearWeightGradient(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5), int(a, 6));
    case opcodes.transpose: return transpose(int(a, 0), int(a, 1), int(a, 2), int(a, 3));
    case opcodes.columnMoments: return columnMoments(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4));
    case opcodes.batchNormForward: case opcodes.batchNormReluForward: case opcodes.batchNormTanhForward:
      return batchNormForward(
        activationOf(opcode, opcodes.batchNormForward), int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5),
        int(a, 6), int(a, 7), int(a, 8), int(a, 9), float(a, 10), float(a, 11),
      );
    case opcodes.batchNormInference: case opcodes.batchNormReluInference: case opcodes.batchNormTanhInference:
      return batchNormInference(
        activationOf(opcode, opcodes.batchNormInference),
        int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5), int(a, 6), int(a, 7), float(a, 8),
      );
    case opcodes.batchNormBackward:
      return batchNormBackward(
        int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5), int(a, 6), int(a, 7), int(a, 8), int(a, 9),
      );
    case opcodes.batchNormReluBackward:
      return batchNormReluBackward(
        int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5),
        int(a, 6), int(a, 7), int(a, 8), int(a, 9), int(a, 10),
      );
    case opcodes.batchNormTanhBackward:
      return batchNormTanhBackward(
        int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5),
        int(a, 6), int(a, 7), int(a, 8), int(a, 9), int(a, 10),
      );
    case opcodes.reluForward: return reluForward(int(a, 0), int(a, 1), int(a, 2), int(a, 3));
    case opcodes.reluBackward: return reluBackward(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4));
    case opcodes.tanhForward: return tanhForward(int(a, 0), int(a, 1), int(a, 2), int(a, 3));
    case opcodes.tanhBackward: return tanhBackward(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4));
    case opcodes.softmaxCrossEntropy:
      return softmaxCrossEntropy(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5));
    case opcodes.meanSquaredError:
      return meanSquaredError(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5));
    case opcodes.classify: return classify(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4));
    case opcodes.sigmoidForward: return sigmoidForward(int(a, 0), int(a, 1), int(a, 2), int(a, 3));
    case opcodes.sigmoidBackward: return sigmoidBackward(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4));
    case opcodes.add: return add(int(a, 0), int(a, 1), int(a, 2), int(a, 3));
    case opcodes.multiply: return multiply(int(a, 0), int(a, 1), int(a, 2), int(a, 3));
    case opcodes.scaleShift: return scaleShift(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4));
    case opcodes.toMap: return toMap(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4));
    case opcodes.flatten: return flatten(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4));
    case opcodes.groupNormForward:
      return groupNormForward(
        int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5),
        int(a, 6), int(a, 7), int(a, 8), int(a, 9), float(a, 10),
      );
    case opcodes.groupNormBackward:
      return groupNormBackward(
        int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5),
        int(a, 6), int(a, 7), int(a, 8), int(a, 9), int(a, 10), int(a, 11),
      );
    case opcodes.batchRenormCorrection:
      return batchRenormCorrection(
        int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5), int(a, 6), int(a, 7),
        int(a, 8), int(a, 9), int(a, 10), int(a, 11), float(a, 12), float(a, 13), float(a, 14), float(a, 15),
      );
    case opcodes.planePoint: return planePoint(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5));
    case opcodes.sgdUpdate: return sgdUpdate(int(a, 0), int(a, 1), int(a, 2), float(a, 3));
    case opcodes.momentumUpdate:
      return momentumUpdate(int(a, 0), int(a, 1), int(a, 2), int(a, 3), float(a, 4), float(a, 5));
    case opcodes.rmspropUpdate:
      return rmspropUpdate(int(a, 0), int(a, 1), int(a, 2), int(a, 3), float(a, 4), float(a, 5), float(a, 6));
    case opcodes.adamCorrection: return adamCorrection(int(a, 0), float(a, 1), float(a, 2));
    case opcodes.adamUpdate:
      return adamUpdate(
        int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5),
        float(a, 6), float(a, 7), float(a, 8), float(a, 9),
      );
    case opcodes.addScaled: return addScaled(int(a, 0), int(a, 1), int(a, 2), float(a, 3));
    case opcodes.addSquares: return addSquares(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4));
    case opcodes.clipGradient: return clipGradient(int(a, 0), int(a, 1), int(a, 2), float(a, 3));
    default: unreachable();
  }
}
