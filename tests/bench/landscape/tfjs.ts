import * as tf from '@tensorflow/tfjs';
import type { Batch } from '../data.ts';
import type { Parameter } from '../engines/ours.ts';
import { startTfjs, type TfjsModel } from '../engines/tfjs.ts';
import type { Contender } from '../workload.ts';
import { type Plane, walk } from './plane.ts';

export async function openTfjsPlane(
  { outputs, lossOf }: TfjsModel,
  plane: Plane,
  batches: readonly Batch[],
): Promise<Contender> {
  const [batch] = await startTfjs(outputs, batches);
  const [here, us, vs] = [plane.parameters, plane.u, plane.v].map(tensors) as [tf.Tensor[], tf.Tensor[], tf.Tensor[]];
  return walk((a, b) =>
    tf.tidy(() => {
      const { x, targets } = batch as NonNullable<typeof batch>;
      const point = here.map((place, i) => place.add((us[i] as tf.Tensor).mul(a)).add((vs[i] as tf.Tensor).mul(b)));
      return lossOf(point, x, targets).dataSync()[0] ?? Number.NaN;
    }),
  );
}

const tensors = (parameters: readonly Parameter[]) =>
  parameters.map(({ shape, values }) => tf.tensor(values, [...shape]));
