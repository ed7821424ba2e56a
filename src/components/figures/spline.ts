/**
 * A path around a ring of crossings x, y, x, y …: a quadratic B-spline. Its control points are even, so that the knots
 * halfway between them are whole and each curve is the mirror image of the one before (`t`) without any drift. They do
 * not depend on where the ring begins, so that two regions with a common border get the same line there.
 */
export function smoothRing(ring: readonly number[], unit: number): string {
  const controls = middles(ring, unit);
  if (controls.length < 6) return '';
  controls.push(...controls.slice(0, 4));
  let [ax, ay, bx, by] = controls as [number, number, number, number];
  let path = `M${(ax + bx) / 2} ${(ay + by) / 2}q${(bx - ax) / 2} ${(by - ay) / 2}`;
  for (let k = 4; k < controls.length; k += 2) {
    const [cx, cy] = [controls[k]!, controls[k + 1]!];
    path += (k === 6 ? 't' : '') + written((cx - ax) / 2) + written((cy - ay) / 2);
    [ax, ay, bx, by] = [bx, by, cx, cy];
  }
  return `${path}z`;
}

const near = Array.from({ length: 256 }, (_, i) => (i < 128 ? `${i - 128}` : ` ${i - 128}`));

/** A whole number after another one in a path. Most are small: looking them up is what makes 60 redraws a second cheap. */
function written(value: number): string {
  return near[value + 128] ?? (value < 0 ? `${value}` : ` ${value}`);
}

/** The middle of the way through every other cell; a way goes from light to dark cells as on a chessboard. */
function middles(ring: readonly number[], unit: number): number[] {
  const result: number[] = [];
  for (let k = 0; k < ring.length; k += 2) {
    const following = k + 2 < ring.length ? k + 2 : 0;
    const x = (ring[k]! + ring[following]!) / 2;
    const y = (ring[k + 1]! + ring[following + 1]!) / 2;
    if ((Math.floor(x / unit) + Math.floor(y / unit)) % 2 === 0)
      result.push(2 * Math.round(x / 2), 2 * Math.round(y / 2));
  }
  return result;
}
