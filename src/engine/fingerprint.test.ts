import { expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

test('fingerprint(arrays) changes with one bit of one number (E6)', () => {
  const a = Float32Array.of(1, 2, 3);
  const b = Float32Array.of(1, 2, 3.0000002);
  expect(fingerprint([a])).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint([a])).not.toBe(fingerprint([b]));
});

test('fingerprint(arrays) depends on the order of numbers and on the sign of 0 (E6)', () => {
  expect(fingerprint([[1, 2]])).not.toBe(fingerprint([[2, 1]]));
  expect(fingerprint([[0]])).not.toBe(fingerprint([[-0]]));
});

test('fingerprint(arrays) counts every NaN as one (E6)', () => {
  const bits = new Uint32Array([0x7fc00000, 0xffc12345]);
  const [plain, odd] = new Float32Array(bits.buffer) as unknown as [number, number];
  expect(fingerprint([[plain]])).toBe(fingerprint([Float32Array.of(odd)]));
});
