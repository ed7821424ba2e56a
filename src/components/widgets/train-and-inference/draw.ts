/** The figure of both modes with its words. */
import { say } from '../../../i18n/strings.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import type { Draw } from '../../shell/telling.ts';
import { figure } from './figure.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';
import type { ModesData } from './trainAndInference.ts';

export const draw: Draw<typeof params, ModesData> = (data, { document, width, locale, description }) => {
  const word = (name: 'companions' | 'accuracy' | 'mean' | 'batch' | 'running' | 'step') => say(strings[name], locale);
  return figure(data, {
    document,
    width,
    labels: {
      description,
      companions: word('companions'),
      accuracy: word('accuracy'),
      mean: word('mean'),
      batch: word('batch'),
      running: word('running'),
      step: word('step'),
      more: (count) => say(strings.more, locale, { count }),
      answers: (count) => say(strings.answers, locale, { count }),
    },
    percent: (share) => formatPercent(share, locale),
    number: (value) => formatNumber(value, locale),
  });
};
