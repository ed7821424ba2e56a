/** The convergence figure with its words. */
import type { Draw } from '../../shell/telling.ts';
import type { ConvergenceData } from './convergence.ts';
import { figure } from './figure.ts';
import type { params } from './params.ts';
import { labels } from './words.ts';

export const draw: Draw<typeof params, ConvergenceData> = (data, { document, width, locale, description }) =>
  figure(data, { document, width, description, labels: (now) => labels(now, locale) });
