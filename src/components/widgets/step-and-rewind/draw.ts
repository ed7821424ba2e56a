/** The figure of step and rewind with its words. */
import type { Draw } from '../../shell/telling.ts';
import { figure } from './figure.ts';
import type { params } from './params.ts';
import type { StepData } from './stepAndRewind.ts';
import { labels } from './words.ts';

export const draw: Draw<typeof params, StepData> = (data, { document, width, locale, description }) =>
  figure(data, { document, width, labels: labels(locale, description) });
