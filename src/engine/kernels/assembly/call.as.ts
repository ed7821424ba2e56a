// A call in a program: [opcode, number of arguments, arguments…], floats as their bits.

/** Argument `index` of the call at `call`: an address or a size. */
// @ts-ignore: decorator
@inline
export function int(call: usize, index: i32): i32 {
  return load<i32>(call + 8 + (<usize>index << 2));
}

// @ts-ignore: decorator
@inline
export function float(call: usize, index: i32): f32 {
  return load<f32>(call + 8 + (<usize>index << 2));
}

/** Address of the call after this one. */
// @ts-ignore: decorator
@inline
export function after(call: usize): usize {
  return call + 8 + (<usize>load<i32>(call, 4) << 2);
}
