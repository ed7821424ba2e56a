import bytes from './peak.as.ts?as';

interface PeakCore {
  /** Fourteen chains of a vector multiplication and a vector addition each. */
  run(iterations: number, half: number): number;
}

const ITERATIONS = 20_000;
/** Short calls: V8 swaps in optimized code only between them. */
const CALLS = 40;
/** 14 chains · 4 lanes · 2. */
const FLOPS_PER_ITERATION = 112;

/** What this machine does in plain SIMD, at best. */
export interface Peak {
  readonly flops: number;
  /** One burst of so many floating-point operations. */
  run(): void;
}

export function createPeak(): Peak {
  const core = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as PeakCore;
  return {
    flops: CALLS * ITERATIONS * FLOPS_PER_ITERATION,
    run() {
      for (let call = 0; call < CALLS; call++) core.run(ITERATIONS, 0.5);
    },
  };
}
