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
  const lead = leads(picture, size);
  return Array.from({ length: classes }, (_, owner) => {
    const field = new Float32Array(wide * wide);
    for (let y = 0; y < wide; y++) {
      const row = size * nearest(y, size);
      for (let x = 0; x < wide; x++) {
        const i = row + nearest(x, size);
        field[y * wide + x] = picture[i] === owner ? lead[i]! : -lead[i]!;
      }
    }
    return smooth(field, wide);
  });
}

/** 0 where the winner has half the votes or less, 1 where it has all of them. */
function leads(picture: Uint8Array, size: number): Float32Array {
  const lead = new Float32Array(size * size);
  for (let i = 0; i < lead.length; i++) lead[i] = Math.max(0.02, (2 * picture[size * size + i]!) / 255 - 1);
  return lead;
}

function nearest(position: number, size: number): number {
  return Math.min(size - 1, Math.max(0, position - margin));
}

/** Binomial weights 1 2 1 along rows, then along columns. */
function smooth(field: Float32Array, size: number): Float32Array {
  return blend(blend(field, 1), size);
}

function blend(field: Float32Array, stride: number): Float32Array {
  const result = field.slice();
  for (let i = stride; i < field.length - stride; i++) {
    result[i] = (field[i - stride]! + 2 * field[i]! + field[i + stride]!) / 4;
  }
  return result;
}
