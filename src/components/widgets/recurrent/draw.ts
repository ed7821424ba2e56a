/** The figure of the recurrent networks with its words. */
import { say } from '../../../i18n/strings.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import type { Draw } from '../../shell/telling.ts';
import { figure } from './figure.ts';
import type { params } from './params.ts';
import type { RecurrentData } from './recurrent.ts';
import { strings } from './strings.ts';

export const draw: Draw<typeof params, RecurrentData> = (data, { document, width, locale, description }) => {
  const word = (name: 'timeStep' | 'blank' | 'average' | 'right' | 'key') => say(strings[name], locale);
  return figure(data, {
    document,
    width,
    labels: {
      description,
      timeStep: word('timeStep'),
      blank: word('blank'),
      average: word('average'),
      right: word('right'),
      key: word('key'),
      net: (name) => say(strings[name], locale),
      entering: (name) => say(strings.entering, locale, { name: say(strings[name], locale) }),
      share: (value) => formatPercent(value, locale),
    },
    number: (value) => formatNumber(value, locale),
  });
};
