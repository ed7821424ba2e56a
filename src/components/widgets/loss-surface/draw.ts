/** The figure of the surfaces with its words. */
import { say } from '../../../i18n/strings.ts';
import { formatNumber } from '../../params/format.ts';
import type { Draw } from '../../shell/telling.ts';
import { figure } from './figure.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';
import type { SurfacesData } from './surfaces.ts';
import { countersOf } from './words.ts';

export const draw: Draw<typeof params, SurfacesData> = (data, { document, width, locale, description }) => {
  const word = (name: 'with' | 'without' | 'loss' | 'here') => say(strings[name], locale);
  return figure(data, {
    document,
    width,
    labels: {
      description,
      with: word('with'),
      without: word('without'),
      loss: word('loss'),
      here: word('here'),
      blown: (step) => say(strings.blownNote, locale, { step }),
    },
    number: (value) => formatNumber(value, locale),
    counters: (now, contender) => countersOf(now, contender, locale),
  });
};
