/** For figures that change often on axes that seldom do: Plot draws the ground once, and only marks are replaced. */
import { type Chart, type ChartOptions, chart } from './chart.ts';

export interface KeptChart {
  /** The chart, drawn anew where its axes are others than before. The words of its ticks must follow from the axes. */
  at(options: ChartOptions): Chart;
  /** Puts these marks in the place of those that stood on it. */
  put(marks: SVGElement): void;
}

export function keepChart(): KeptChart {
  let known: Chart | undefined;
  let key = '';
  let standing: SVGElement | undefined;
  return {
    at(options) {
      const { document: _, ...axes } = options;
      const wanted = JSON.stringify(axes);
      if (!known || wanted !== key) [known, key, standing] = [chart(options), wanted, undefined];
      return known;
    },
    put(marks) {
      if (standing) standing.replaceWith(marks);
      else known?.element.appendChild(marks);
      standing = marks;
    },
  };
}
