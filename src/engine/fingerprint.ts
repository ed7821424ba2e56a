/** Two independent 32-bit FNV-1a sums over the float32 bits of all arrays, as 16 hex digits. Every NaN counts as one. */
export function fingerprint(arrays: Iterable<ArrayLike<number>>): string {
  const bits = new DataView(new ArrayBuffer(4));
  let [first, second] = [0x811c9dc5, 0x9747b28c];
  for (const values of arrays) {
    for (let i = 0; i < values.length; i++) {
      bits.setFloat32(0, values[i] as number);
      // Which of the many NaNs an operation gives is left open by the Wasm specification.
      const word = Number.isNaN(values[i]) ? 0x7fc00000 : bits.getUint32(0);
      first = mix(first, word, 0x01000193);
      second = mix(second, word, 0x5bd1e995);
    }
  }
  return hex(first) + hex(second);
}

function mix(sum: number, word: number, prime: number): number {
  const product = Math.imul(sum ^ word, prime);
  return product ^ (product >>> 15);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
