/** What a spec read from a file may ask for, so that no run hangs or fills the memory of the machine. */
export const limits = {
  /** Examples to train on or to test with. */
  examples: 100_000,
  /** Numbers in all examples, training and test together. */
  exampleNumbers: 20_000_000,
  features: 4096,
  classes: 4096,
  /** Layers, the steps of recurrent ones counted one by one. */
  depth: 512,
  units: 4096,
  parameters: 5_000_000,
  steps: 1_000_000,
  probes: 32,
  /** Numbers that all probes of a run read together. */
  readings: 10_000_000,
  /** Multiply-adds between two moments at which Ctrl-C is heard: one update and the probes after it. */
  work: 2_000_000_000,
  /** Multiply-adds that make initial weights orthogonal. */
  orthogonalWork: 300_000_000,
  /** Of the file. */
  bytes: 100_000_000,
} as const;
