import type { SilhouetteKind } from '../../run.ts';
import { bar, ellipse, hole, polygon, type Shape } from './shapes.ts';

// Seen from above in [−1, 1]², y downward, nose up. Only the right half of each polygon is written.

const airliner = [
  ellipse(0, 0, 0.13, 0.97),
  polygon([0, -0.28], [0.95, 0.3], [0.95, 0.42], [0, 0.14]),
  polygon([0, 0.66], [0.38, 0.86], [0.38, 0.96], [0, 0.88]),
];
const innerEngines = ellipse(0.36, -0.1, 0.07, 0.16);
const outerEngines = ellipse(0.64, 0.07, 0.06, 0.15);

const jetBody = [
  ellipse(0, -0.3, 0.11, 0.66),
  polygon([0, -0.45], [0.11, -0.35], [0.19, -0.02], [0.19, 0.84], [0, 0.84]),
];

/** Every form in which a kind occurs. */
export const outlines: Readonly<Record<SilhouetteKind, readonly (readonly Shape[])[]>> = {
  airliner: [
    [...airliner, innerEngines],
    [...airliner, innerEngines, outerEngines],
  ],
  fighter: [
    // Delta wing.
    [...jetBody, polygon([0, -0.3], [0.12, -0.16], [0.58, 0.62], [0.58, 0.74], [0, 0.78])],
    // Swept wings and a pair of tails.
    [
      ...jetBody,
      polygon([0, -0.2], [0.62, 0.36], [0.62, 0.5], [0, 0.52]),
      polygon([0, 0.56], [0.44, 0.82], [0.44, 0.98], [0.12, 0.94], [0.12, 0.8]),
    ],
    // Small wings in front.
    [
      ...jetBody,
      polygon([0, -0.1], [0.66, 0.58], [0.66, 0.72], [0, 0.76]),
      polygon([0, -0.58], [0.38, -0.36], [0.38, -0.24], [0, -0.3]),
    ],
  ],
  bird: [
    [
      ellipse(0, 0.02, 0.14, 0.42),
      ellipse(0, -0.44, 0.11, 0.14),
      polygon([0, -0.28], [0.34, -0.46], [0.64, -0.36], [1, 0.16], [0.62, -0.06], [0.34, 0.1], [0, 0.16]),
      polygon([0, 0.25], [0.07, 0.3], [0.24, 0.74], [0, 0.68]),
    ],
  ],
  helicopter: [
    [
      ellipse(0, -0.28, 0.25, 0.42),
      bar([0, 0], [0, 0.95], 0.13),
      bar([0, 0.88], [0.26, 0.88], 0.13),
      bar([0, -0.28], [0.66, 0.3], 0.09),
      bar([0, -0.28], [0.66, -0.86], 0.09),
    ],
  ],
  // A freighter with its hatches open.
  ship: [
    [
      polygon([0, -1], [0.17, -0.8], [0.31, -0.45], [0.34, 0.8], [0.25, 0.97], [0, 0.97]),
      hole([0, -0.5], [0.12, -0.5], [0.12, -0.36], [0, -0.36]),
      hole([0, -0.14], [0.12, -0.14], [0.12, 0], [0, 0]),
      hole([0, 0.22], [0.12, 0.22], [0.12, 0.36], [0, 0.36]),
    ],
  ],
};
