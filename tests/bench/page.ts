import { race } from './rounds.ts';
import type { Options, Results } from './workload.ts';
import { workloads } from './workloads/index.ts';

/** What the page offers to whoever drives the browser. */
export interface Bench {
  bench(options: Options): Promise<Results>;
}

const offered: Bench = {
  bench(options) {
    const { only } = options;
    const chosen = workloads.filter(({ name }) => !only || name === only);
    if (chosen.length > 0) return race(chosen, options);
    throw new RangeError(`only: expected one of ${workloads.map(({ name }) => name).join(', ')}, got ${only}`);
  },
};

Object.assign(window, offered);
