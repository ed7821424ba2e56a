// @ts-nocheck: AssemblyScript, whose types TypeScript does not know.
// Chains of y = y·half + half in registers: what a core does when it neither loads nor stores. Fourteen are independent,
// which hides the latency of both instructions; with `half` they take all 15 registers that V8 hands out.

/** @param half 0.5, as an argument: V8 builds a constant vector anew at each use, which would be measured instead. */
export function run(iterations: i32, half: f32): f32 {
  const h = f32x4.splat(half);
  let a = h;
  let b = f32x4.add(a, h);
  let c = f32x4.add(b, h);
  let d = f32x4.add(c, h);
  let e = f32x4.add(d, h);
  let f = f32x4.add(e, h);
  let g = f32x4.add(f, h);
  let i = f32x4.add(g, h);
  let j = f32x4.add(i, h);
  let k = f32x4.add(j, h);
  let l = f32x4.add(k, h);
  let m = f32x4.add(l, h);
  let n = f32x4.add(m, h);
  let o = f32x4.add(n, h);
  for (let iteration = 0; iteration < iterations; iteration++) {
    a = f32x4.add(f32x4.mul(a, h), h);
    b = f32x4.add(f32x4.mul(b, h), h);
    c = f32x4.add(f32x4.mul(c, h), h);
    d = f32x4.add(f32x4.mul(d, h), h);
    e = f32x4.add(f32x4.mul(e, h), h);
    f = f32x4.add(f32x4.mul(f, h), h);
    g = f32x4.add(f32x4.mul(g, h), h);
    i = f32x4.add(f32x4.mul(i, h), h);
    j = f32x4.add(f32x4.mul(j, h), h);
    k = f32x4.add(f32x4.mul(k, h), h);
    l = f32x4.add(f32x4.mul(l, h), h);
    m = f32x4.add(f32x4.mul(m, h), h);
    n = f32x4.add(f32x4.mul(n, h), h);
    o = f32x4.add(f32x4.mul(o, h), h);
  }
  const first = f32x4.add(f32x4.add(f32x4.add(a, b), f32x4.add(c, d)), f32x4.add(f32x4.add(e, f), g));
  const last = f32x4.add(f32x4.add(f32x4.add(i, j), f32x4.add(k, l)), f32x4.add(f32x4.add(m, n), o));
  return f32x4.extract_lane(f32x4.add(first, last), 0);
}
