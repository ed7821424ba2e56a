/** The figure of the drifting layers with its words. */
import { formatNumber } from '../../params/format.ts';
import type { Draw } from '../../shell/telling.ts';
import type { DriftData } from './drift.ts';
import { figure } from './figure.ts';
import type { params } from './params.ts';
import { labels } from './words.ts';

export const draw: Draw<typeof params, DriftData> = (data, { document, width, locale, description }) =>
  figure(data, {
    document,
    width,
    labels: labels(locale, description),
    number: (value) => formatNumber(value, locale, 2),
  });
