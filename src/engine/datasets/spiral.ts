import { cos, sin } from '../math.ts';
import { type RandomStream, randomStream } from '../random.ts';
import type { Dataset, DatasetSpec, Examples } from '../run.ts';

const ARMS = 3;
const NOISE = 0.15;

/**
 * Three spiral arms of one turn each: radius √U(0.01, 1), angle 2π(radius + arm/3) with N(0, 0.15 rad) of noise.
 * Examples `[size, 2]` in [−1, 1]; the label is the arm; arms take turns, so that classes are balanced.
 */
export function drawSpiral(spec: Extract<DatasetSpec, { kind: 'spiral' }>, seed: number): Dataset {
  return {
    features: 2,
    classes: ARMS,
    train: drawArms(spec.trainSize ?? 512, randomStream(seed, 'data')),
    test: drawArms(spec.testSize ?? 400, randomStream(seed, 'test data')),
  };
}

function drawArms(size: number, random: RandomStream): Examples {
  const x = new Float32Array(size * 2);
  const labels = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const arm = i % ARMS;
    const radius = Math.sqrt(random.between(0.01, 1));
    const angle = 2 * Math.PI * (radius + arm / ARMS) + NOISE * random.normal();
    x[2 * i] = radius * cos(angle);
    x[2 * i + 1] = radius * sin(angle);
    labels[i] = arm;
  }
  return { size, x, labels };
}
