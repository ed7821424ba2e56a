import type { Dataset, Examples } from '../run.ts';

/** Added to every standard deviation, so that a pixel that hardly ever changes is not blown up. */
const FLOOR = 0.1;

/** Each feature with its training mean taken away, divided by (its training standard deviation + 0.1). */
export function standardize(dataset: Dataset): Dataset {
  const { features, train } = dataset;
  const mean = new Float64Array(features);
  const deviation = new Float64Array(features);
  for (let i = 0; i < train.x.length; i++) mean[i % features]! += train.x[i]! / train.size;
  for (let i = 0; i < train.x.length; i++) deviation[i % features]! += (train.x[i]! - mean[i % features]!) ** 2;
  for (let j = 0; j < features; j++) deviation[j] = Math.sqrt(deviation[j]! / train.size);
  const apply = (examples: Examples): Examples => ({
    ...examples,
    x: examples.x.map((value, i) => (value - mean[i % features]!) / (deviation[i % features]! + FLOOR)),
  });
  return { ...dataset, train: apply(train), test: apply(dataset.test) };
}
