/** The figure of the shifted distributions with its words. */
import { formatNumber } from '../../params/format.ts';
import type { Draw } from '../../shell/telling.ts';
import { figure } from './figure.ts';
import type { NoiseData } from './noise.ts';
import type { params } from './params.ts';
import { labels } from './words.ts';

export const draw: Draw<typeof params, NoiseData> = (data, { document, width, locale, description }) =>
  figure(data, {
    document,
    width,
    labels: labels(locale, description),
    number: (value) => formatNumber(value, locale, 2),
  });
