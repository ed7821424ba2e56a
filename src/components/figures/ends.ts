/** Two heights moved apart to leave at least a gap between them, and kept between bounds. */
export function apart([a, b]: readonly [number, number], gap: number, low: number, high: number): [number, number] {
  const missing = Math.max(0, gap - Math.abs(a - b)) / 2;
  const [over, under] = a <= b ? [-missing, missing] : [missing, -missing];
  const [first, second] = [a + over, b + under];
  const shift = Math.max(0, low - Math.min(first, second)) - Math.max(0, Math.max(first, second) - high);
  return [first + shift, second + shift];
}
