/** The figure on depth with its words. */
import { say } from '../../../i18n/strings.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import type { Draw } from '../../shell/telling.ts';
import type { DepthData } from './depth.ts';
import { figure } from './figure.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';

export const draw: Draw<typeof params, DepthData> = (data, { document, width, locale, description }, settings) => {
  const word = (name: 'gradient' | 'theory' | 'back' | 'right' | 'trained' | 'layers' | 'guessing') =>
    say(strings[name], locale);
  return figure(data, {
    document,
    width,
    labels: {
      description,
      gradient: word('gradient'),
      theory: word('theory'),
      back: word('back'),
      right: word('right'),
      trained: word('trained'),
      layers: word('layers'),
      guessing: word('guessing'),
      net: (owner) => say(strings[owner === 'third' ? settings().compare : owner], locale),
      share: (value) => formatPercent(value, locale),
    },
    number: (value) => formatNumber(value, locale),
  });
};
