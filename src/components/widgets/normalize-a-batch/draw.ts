/** The figure of one batch with its words. */
import { say } from '../../../i18n/strings.ts';
import type { Draw } from '../../shell/telling.ts';
import { figure } from './figure.ts';
import type { BatchData } from './normalizeABatch.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';
import { formulaNumber } from './words.ts';

export const draw: Draw<typeof params, BatchData> = (data, { document, width, locale, description }) =>
  figure(data, {
    document,
    width,
    labels: {
      description,
      before: say(strings.before, locale),
      after: say(strings.after, locale),
      note: say(strings.note, locale),
    },
    number: (value) => formulaNumber(value, locale),
  });
