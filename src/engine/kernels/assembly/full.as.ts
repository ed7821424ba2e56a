// All kernels: those of core.as.ts, and those of maps, which no page needs before a network with a convolution is asked for.
import { after } from './call.as';
import { dispatch } from './dispatch.as';
import { dispatchMaps } from './dispatchMaps.as';
import { averagePoolBackward, convForward } from './opcodes.as';

export { arenaStart } from './core.as';

export function run(program: usize, length: i32): void {
  const end = program + (<usize>length << 2);
  for (; program < end; program = after(program)) {
    const opcode = load<i32>(program);
    if (opcode >= convForward && opcode <= averagePoolBackward) dispatchMaps(opcode, program);
    else dispatch(opcode, program);
  }
}
