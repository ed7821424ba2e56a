/** The initialization figure with its words. */
import { tolerancePlot } from '../../figures/tolerancePlot.ts';
import type { Draw } from '../../shell/telling.ts';
import { labels } from './labels.ts';
import type { params } from './params.ts';
import type { StartData } from './start.ts';

export const draw: Draw<typeof params, StartData> = (data, { document, width, locale, description }) =>
  tolerancePlot(data, { document, width, description, labels: (now) => labels(now, locale) });
