/** From what a classifier says over the plane to smooth fields whose contours can be drawn. */

/** Samples added on each side: one beyond the picture's edge, and one that counts as outside so that contours close. */
export const margin = 2;

/**
 * How surely each class owns each place: for every class a field [size + 2·margin, …], positive where the class wins, 0 at
 * its border, ±1 where the classifier is certain. Smoothed over neighboring samples, as the raster is coarser than the screen.
 * @param picture `[2, size, size]`: class, then confidence · 255
 */
export function ownership(picture: Uint8Array, size: number, classes: number): Float32Array[] {
  const wide = size + 2 * margin;
  const winner = padded(picture.subarray(0, size * size), size);
  const confidence = padded(picture.subarray(size * size), size);
  const spare = new Float32Array(wide * wide);
  return Array.from({ length: classes }, (_, owner) => {
    const field = new Float32Array(wide * wide);
    for (let i = 0; i < field.length; i++) {
      const lead = leads[confidence[i]!]!;
      field[i] = winner[i] === owner ? lead : -lead;
    }
    blend(field, spare, 1);
    blend(spare, field, wide);
    return field;
  });
}

/** For each confidence · 255: near 0 where the winner has half the votes or less, 1 where it has all of them. */
const leads = Float32Array.from({ length: 256 }, (_, confidence) => Math.max(0.02, (2 * confidence) / 255 - 1));

/** The picture with its edges repeated outward. */
function padded(bytes: Uint8Array, size: number): Uint8Array {
  const wide = size + 2 * margin;
  const result = new Uint8Array(wide * wide);
  for (let y = 0; y < wide; y++) {
    const row = size * Math.min(size - 1, Math.max(0, y - margin));
    const start = y * wide;
    result.set(bytes.subarray(row, row + size), start + margin);
    result.fill(bytes[row]!, start, start + margin);
    result.fill(bytes[row + size - 1]!, start + margin + size, start + wide);
  }
  return result;
}

/** Binomial weights 1 2 1 along rows (stride 1) or columns; the ends stay as they are. */
function blend(from: Float32Array, to: Float32Array, stride: number): void {
  const end = from.length - stride;
  to.set(from);
  for (let i = stride; i < end; i++) to[i] = 0.25 * (from[i - stride]! + from[i + stride]!) + 0.5 * from[i]!;
}
