/** The figure of the lab with its words. */
import { say } from '../../../i18n/strings.ts';
import { formatNumber } from '../../params/format.ts';
import type { Draw } from '../../shell/telling.ts';
import { figure } from './figure.ts';
import type { LabData } from './lab.ts';
import type { params } from './params.ts';
import type { LabLabels } from './part.ts';
import { strings } from './strings.ts';

export const draw: Draw<typeof params, LabData> = (data, { document, width, locale, description }) => {
  const word = (name: keyof typeof strings) => say(strings[name], locale);
  const labels: LabLabels = {
    description,
    network: word('network'),
    target: word('target'),
    train: word('train'),
    test: word('test'),
    error: word('error'),
    step: word('step'),
    change: { onlyNew: word('changeNew'), both: word('changeBoth') },
    constant: word('constant'),
    twin: (step) => say(strings.twinFlag, locale, { step }),
  };
  return figure(data, { document, width, labels, number: (value) => formatNumber(value, locale) });
};
