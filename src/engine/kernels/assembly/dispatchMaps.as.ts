// One call of a program to its kernel, of those for maps.
import { int } from './call.as';
import { convForward, convInputGradient, convWeightGradient } from './conv.as';
import { convRowsForward, convRowsWeightGradient } from './convRows.as';
import * as opcodes from './opcodes.as';
import { averagePoolBackward, averagePoolForward, maxPoolBackward, maxPoolForward } from './pool.as';

export function dispatchMaps(opcode: i32, a: usize): void {
  switch (opcode) {
    case opcodes.convForward:
      return convForward(
        int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5), int(a, 6),
        int(a, 7), int(a, 8), int(a, 9), int(a, 10), int(a, 11), int(a, 12),
      );
    case opcodes.convInputGradient:
      return convInputGradient(
        int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5), int(a, 6),
        int(a, 7), int(a, 8), int(a, 9), int(a, 10), int(a, 11), int(a, 12),
      );
    case opcodes.convWeightGradient:
      return convWeightGradient(
        int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5), int(a, 6),
        int(a, 7), int(a, 8), int(a, 9), int(a, 10), int(a, 11), int(a, 12),
      );
    case opcodes.convRowsForward:
      return convRowsForward(
        int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5), int(a, 6), int(a, 7), int(a, 8),
      );
    case opcodes.convRowsWeightGradient:
      return convRowsWeightGradient(
        int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5), int(a, 6), int(a, 7),
      );
    case opcodes.maxPoolForward:
      return maxPoolForward(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5));
    case opcodes.maxPoolBackward:
      return maxPoolBackward(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4), int(a, 5), int(a, 6), int(a, 7));
    case opcodes.averagePoolForward:
      return averagePoolForward(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4));
    case opcodes.averagePoolBackward:
      return averagePoolBackward(int(a, 0), int(a, 1), int(a, 2), int(a, 3), int(a, 4));
  }
}
