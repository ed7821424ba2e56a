/** The figure of the learning rate range with its words. */
import { tolerancePlot } from '../../figures/tolerancePlot.ts';
import type { Draw } from '../../shell/telling.ts';
import type { params } from './params.ts';
import type { RangeData } from './range.ts';
import { labels } from './words.ts';

export const draw: Draw<typeof params, RangeData> = (data, { document, width, locale, description }) =>
  tolerancePlot(data, { document, width, description, labels: (now) => labels(now, locale) });
