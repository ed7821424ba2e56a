/** The figure of the race with its words. */
import type { Draw } from '../../shell/telling.ts';
import { figure } from './figure.ts';
import type { params } from './params.ts';
import type { RaceData } from './race.ts';
import { labels, numberWords } from './words.ts';

export const draw: Draw<typeof params, RaceData> = (race, { document, width, locale, description }, settings) =>
  figure(race, { document, width, labels: labels(settings, locale, description), number: numberWords(locale) });
