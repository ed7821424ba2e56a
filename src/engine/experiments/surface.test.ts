import { describe, expect, test } from 'vitest';
import { type Raster, readRaster, roughness } from './surface.ts';

/** A raster of a function over [−1, 1]². */
function rasterOf(side: number, loss: (x: number, y: number) => number): Raster {
  const step = 2 / (side - 1);
  const losses = Float64Array.from({ length: side * side }, (_, i) =>
    loss((i % side) * step - 1, Math.floor(i / side) * step - 1),
  );
  return { side, losses, dx: step, dy: step };
}

describe('roughness(raster)', () => {
  test('of a plane is its slope, and no curvature', () => {
    const { slope, curvature, minima, loss } = roughness(rasterOf(21, (x, y) => 3 * x + 4 * y + 5));
    expect(slope).toBeCloseTo(5, 9);
    expect(curvature).toBeCloseTo(0, 6);
    expect(loss).toBeCloseTo(10, 1);
    expect(minima).toBe(0);
  });

  test('of a bowl is one minimum, its curvature, and nothing that bends down', () => {
    const { slope, curvature, minima, nonConvex } = roughness(rasterOf(21, (x, y) => x * x + 3 * y * y));
    expect(curvature).toBeCloseTo(6, 9);
    expect(slope).toBeGreaterThan(6 * 0.9);
    expect(slope).toBeLessThan(6);
    expect(minima).toBe(1);
    expect(nonConvex).toBe(0);
  });

  test('of a saddle bends down everywhere', () => {
    expect(roughness(rasterOf(11, (x, y) => x * y)).nonConvex).toBe(1);
  });

  test('counts the hollows of waves, but only in the disk', () => {
    const waves = rasterOf(41, (x, y) => Math.cos(2 * Math.PI * x) + Math.cos(2 * Math.PI * y));
    expect(roughness(waves).minima).toBe(4);
  });

  test('is infinite where the loss is not finite', () => {
    const hole = rasterOf(11, (x) => (x > 0.5 ? Number.NaN : x));
    expect(roughness(hole).loss).toBe(Number.POSITIVE_INFINITY);
  });
});

test('readRaster(study) takes distances from the view', () => {
  const rows = [0, 1, 2].map((index) => ({ index, values: Float32Array.of(index, index + 1, index + 2) }));
  const view = { x: [-1, 1], y: [-2, 2], path: new Float32Array(0), explained: 0 } as const;
  expect(readRaster({ rows, view })).toMatchObject({ side: 3, dx: 1, dy: 2 });
  expect(() => readRaster({ rows })).toThrow('expected the study of a surface');
});
