/** The figure of the bands with its words. */
import type { Draw } from '../../shell/telling.ts';
import type { BandsData } from './bands.ts';
import { figure } from './figure.ts';
import type { params } from './params.ts';
import { labels } from './words.ts';

export const draw: Draw<typeof params, BandsData> = (data, { document, width, locale, description }) =>
  figure(data, { document, width, labels: labels(locale, description) });
