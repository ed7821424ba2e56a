/**
 * Depth as a picture: the gradient of each layer before training, and accuracy after training by depth. Side by side, one
 * above the other on a phone; one aspect ratio for each.
 */
import type { Drawing } from '../../figures/drawing.ts';
import { figureRoot } from '../../figures/svg.ts';
import { accuracyByDepth } from './accuracyByDepth.ts';
import type { DepthData } from './depth.ts';
import { gradientsByLayer } from './gradientsByLayer.ts';
import type { DepthOptions } from './part.ts';

export function figure(data: DepthData, options: DepthOptions): Drawing<DepthData> {
  const { document, width, labels } = options;
  const isNarrow = width < 460;
  const fontSize = isNarrow ? 12 : 14;
  const half = (width - 16) / 2;
  const [left, right, height] = isNarrow
    ? [{ x: 0, y: 0, width, height: 216 }, { x: 0, y: 228, width, height: 216 }, 444]
    : [{ x: 0, y: 0, width: half, height: 310 }, { x: half + 16, y: 0, width: half, height: 310 }, 310];
  const parts = [
    gradientsByLayer(data, { ...options, place: left, fontSize }),
    accuracyByDepth(data, { ...options, place: right, fontSize }),
  ];
  const element = figureRoot(
    document,
    { name: 'depth-figure', description: labels.description, width, height, fontSize },
    parts.map((part) => part.element),
  );
  const update = (next: DepthData) => {
    for (const part of parts) part.update(next);
  };
  update(data);
  return { element, update };
}
