/** The figure of the scale invariance with its words. */
import { say } from '../../../i18n/strings.ts';
import { formatNumber } from '../../params/format.ts';
import type { Draw } from '../../shell/telling.ts';
import { figure } from './figure.ts';
import type { params } from './params.ts';
import type { ScaleData } from './scaleInvariance.ts';
import { strings } from './strings.ts';

export const draw: Draw<typeof params, ScaleData> = (data, { document, width, locale, description }) => {
  const word = (name: 'loss' | 'gradient' | 'length' | 'rate' | 'alpha' | 'step' | 'with' | 'without') =>
    say(strings[name], locale);
  const number = (value: number) => formatNumber(value, locale);
  return figure(data, {
    document,
    width,
    number,
    labels: {
      description,
      loss: word('loss'),
      gradient: word('gradient'),
      length: word('length'),
      rate: word('rate'),
      alpha: word('alpha'),
      step: word('step'),
      with: word('with'),
      without: word('without'),
      times: (alpha) => say(strings.times, locale, { alpha: number(alpha) }),
    },
  });
};
