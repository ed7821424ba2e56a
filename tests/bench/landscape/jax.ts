import { jit, numpy as np, tree } from '@jax-js/jax';
import type { Batch } from '../data.ts';
import { type JaxModel, jaxArrays, startJax } from '../engines/jax.ts';
import type { Contender } from '../workload.ts';
import { type Plane, walk } from './plane.ts';

/** jax-js: moving to the point and the loss there in one `jit`. */
export async function openJaxPlane(
  { outputs, lossOf }: JaxModel,
  plane: Plane,
  batches: readonly Batch[],
): Promise<Contender> {
  const [batch] = await startJax(outputs, batches);
  const [here, us, vs] = [plane.parameters, plane.u, plane.v].map(jaxArrays) as [np.Array[], np.Array[], np.Array[]];
  const lossAt = jit(
    (here: np.Array[], us: np.Array[], vs: np.Array[], a: np.Array, b: np.Array, x: np.Array, targets: np.Array) => {
      const point = here.map((place, i) =>
        place.add((us[i] as np.Array).mul(a.ref)).add((vs[i] as np.Array).mul(b.ref)),
      );
      return lossOf(point, x, targets);
    },
  );
  return walk(async (a, b) => {
    const { x, targets } = batch as NonNullable<typeof batch>;
    const point = [np.array(a), np.array(b)] as const;
    const [loss = Number.NaN] = await lossAt(
      tree.ref(here),
      tree.ref(us),
      tree.ref(vs),
      ...point,
      x.ref,
      targets.ref,
    ).data();
    return loss;
  });
}
