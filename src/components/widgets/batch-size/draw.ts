/** The figure on batch sizes with its words. */
import { say } from '../../../i18n/strings.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import type { Draw } from '../../shell/telling.ts';
import type { BatchSizeData } from './batchSize.ts';
import { figure } from './figure.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';

export const draw: Draw<typeof params, BatchSizeData> = (data, { document, width, locale, description }, settings) => {
  const word = (name: 'values' | 'deviations' | 'right' | 'guessing') => say(strings[name], locale);
  return figure(data, {
    document,
    width,
    labels: {
      description,
      values: word('values'),
      deviations: word('deviations'),
      right: word('right'),
      size: () => say(settings().budget === 'epochs' ? strings.sizeEpochs : strings.sizeSteps, locale),
      guessing: word('guessing'),
      means: (size) => say(strings.means, locale, { size }),
      with: say(strings.batchNorm, locale),
      without: say(strings.none, locale),
      third: () => say(strings[settings().norm], locale),
      share: (share) => formatPercent(share, locale),
    },
    number: (value) => formatNumber(value, locale),
  });
};
