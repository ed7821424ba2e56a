// The kernels that every page needs. Runs a recorded program: an int32 list of calls, see call.as.ts.
import { after } from './call.as';
import { dispatch } from './dispatch.as';

/** Where free memory begins. */
export function arenaStart(): usize {
  return __heap_base;
}

export function run(program: usize, length: i32): void {
  const end = program + (<usize>length << 2);
  for (; program < end; program = after(program)) dispatch(load<i32>(program), program);
}
