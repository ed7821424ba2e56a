/** The figure of the two weights with its words. */
import { say } from '../../../i18n/strings.ts';
import { formatNumber } from '../../params/format.ts';
import type { Draw } from '../../shell/telling.ts';
import { type DescentsData, extent } from './descents.ts';
import { figure } from './figure.ts';
import { type params, rates } from './params.ts';
import { strings } from './strings.ts';
import { outcomeWords } from './words.ts';

export const draw: Draw<typeof params, DescentsData> = (data, { document, width, locale, description }) => {
  const word = (name: 'with' | 'without' | 'rate' | 'arrives') => say(strings[name], locale);
  return figure(data, {
    document,
    width,
    extent,
    labels: {
      description,
      with: word('with'),
      without: word('without'),
      rate: word('rate'),
      outcome: word('arrives'),
    },
    rates: rates.map((rate) => formatNumber(rate, locale)),
    outcome: (descent) => outcomeWords(descent, locale),
  });
};
