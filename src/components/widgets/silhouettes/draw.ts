/** The figure of the silhouettes with its words. */
import { say } from '../../../i18n/strings.ts';
import { formatPercent } from '../../params/format.ts';
import type { Draw } from '../../shell/telling.ts';
import { figure } from './figure.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';
import type { TrayData } from './trays.ts';

export const draw: Draw<typeof params, TrayData> = (data, { document, width, locale, description }) => {
  const word = (name: keyof typeof strings) => say(strings[name], locale);
  const labels = {
    description,
    kind: (kind: TrayData['kinds'][number]['kind']) => word(kind),
    shown: word('shown'),
    unseen: word('unseen'),
    plane: word('plane'),
    other: word('other'),
    right: (share: number) => say(strings.right, locale, { share: formatPercent(share, locale) }),
  };
  return figure(data, { document, width, labels });
};
