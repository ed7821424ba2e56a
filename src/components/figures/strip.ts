/**
 * Outlines of the cells of a row, from the one at `from` to the one at `to`: cell `at` lies between the corners `at`, the
 * next, and those a row later. As `outlines` writes them, without a list for each: there are thousands at each turn.
 * @param corners x, y, x, y … in whole numbers, row by row
 * @param side corners in a row
 */
export function strip(corners: Int32Array, from: number, to: number, side: number): string {
  let [startX, startY, path] = [0, 0, ''];
  for (let at = from; at <= to; at++) {
    const start = `m${vector(corners[2 * at]! - startX, corners[2 * at + 1]! - startY)}`;
    path += `${start}l${way(corners, at, at + 1)}`;
    path += `${way(corners, at + 1, at + side + 1, ' ')}${way(corners, at + side + 1, at + side, ' ')}z`;
    [startX, startY] = [corners[2 * at]!, corners[2 * at + 1]!];
  }
  return path;
}

function way(corners: Int32Array, from: number, to: number, before = ''): string {
  return vector(corners[2 * to]! - corners[2 * from]!, corners[2 * to + 1]! - corners[2 * from + 1]!, before);
}

/** @param before stands between a number and one that does not begin with a sign */
function vector(x: number, y: number, before = ''): string {
  return `${x < 0 ? '' : before}${x}${y < 0 ? '' : ' '}${y}`;
}
