export type Spot = readonly [x: number, y: number];

/** Closed rings, in whole numbers, relative: short. */
export function outlines(rings: readonly (readonly Spot[])[]): string {
  let [startX, startY, path] = [0, 0, ''];
  for (const ring of rings) {
    let [x, y] = [startX, startY];
    for (const [i, spot] of ring.entries()) {
      const [toX, toY] = [Math.round(spot[0]), Math.round(spot[1])];
      path += `${i === 0 ? 'm' : i === 1 ? 'l' : toX < x ? '' : ' '}${toX - x}${toY < y ? '' : ' '}${toY - y}`;
      [x, y] = [toX, toY];
      if (i === 0) [startX, startY] = [x, y];
    }
    path += 'z';
  }
  return path;
}
