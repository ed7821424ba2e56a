/** The figure of the playground with its words. */
import { say } from '../../../i18n/strings.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import type { Draw } from '../../shell/telling.ts';
import { figure } from './figure.ts';
import type { params } from './params.ts';
import type { PlaygroundData } from './playground.ts';
import { targetOf } from './specs.ts';
import { strings } from './strings.ts';
import { titleOf } from './words.ts';

export const draw: Draw<typeof params, PlaygroundData> = (data, { document, width, locale, description }) => {
  const word = (name: 'loss' | 'step' | 'spreads' | 'gradients' | 'layer') => say(strings[name], locale);
  return figure(data, {
    document,
    width,
    number: (value) => formatNumber(value, locale),
    labels: {
      description,
      titles: ({ a, b }) => ({ a: titleOf('a', a, locale), b: titleOf('b', b, locale) }),
      loss: word('loss'),
      step: word('step'),
      spreads: word('spreads'),
      gradients: word('gradients'),
      layer: word('layer'),
      accuracy: (share) => say(strings.right, locale, { accuracy: formatPercent(share, locale) }),
      reached: (step, { data: task }) =>
        say(strings.reached, locale, { target: formatPercent(targetOf(task), locale), step }),
      diverged: (step) => say(strings.diverged, locale, { step }),
    },
  });
};
