/** A picture in fewer bytes that looks the same. */
import { type CustomPlugin, optimize, type PluginConfig } from 'svgo';

/**
 * Curves that mirror the one before (`t`) with their control points written out: only then is it seen which of them run
 * straight, as borders of regions do for long stretches.
 */
const unmirror: CustomPlugin = {
  name: 'unmirror',
  fn: () => ({
    element: {
      enter: ({ attributes }) => {
        if (attributes.d) attributes.d = unmirrored(attributes.d);
      },
    },
  }),
};

/** What doesn't show goes, what all of a group have the group has, and numbers have two decimals. */
const plugins: PluginConfig[] = [
  unmirror,
  // No arcs in place of curves that are nearly round: they would be seen.
  { name: 'convertPathData', params: { floatPrecision: 2, makeArcs: { threshold: 0, tolerance: 0 } } },
  'removeHiddenElems',
  'removeEmptyText',
  'removeEmptyContainers',
  'moveElemsAttrsToGroup',
  'collapseGroups',
  'convertTransform',
  { name: 'cleanupNumericValues', params: { floatPrecision: 2 } },
];

/** @param svg a picture whose styles are attributes */
export function slim(svg: string): string {
  return optimize(svg, { plugins }).data;
}

function unmirrored(path: string): string {
  return path.replace(/q([^a-zA-Z]*)t([^a-zA-Z]*)/g, (_, first: string, rest: string) => {
    const [ends, mirrored] = [numbersOf(first), numbersOf(rest)];
    let [x, y, endX, endY] = ends.slice(-4) as [number, number, number, number];
    let curves = `q${ends.join(' ')}`;
    for (let i = 0; i < mirrored.length; i += 2) {
      [x, y, endX, endY] = [endX - x, endY - y, mirrored[i]!, mirrored[i + 1]!];
      curves += ` ${x} ${y} ${endX} ${endY}`;
    }
    return curves;
  });
}

const numbersOf = (text: string): number[] => text.match(/-?[\d.]+/g)?.map(Number) ?? [];
