/** The default race, run at build time by the same engine and drawn by the same figure. Never part of a page's script. */
import { parseHTML } from 'linkedom';
import { openOffline } from '../../../engine/offline.ts';
import type { Locale } from '../../../i18n/strings.ts';
import { initialValues } from '../../params/query.ts';
import { emptyHistory, extend } from '../../training/history.ts';
import type { Seen } from '../../training/state.ts';
import { figure } from './figure.ts';
import { planOf } from './model.ts';
import { fingerprintAt, momentOf, type RacePlan, raceAt } from './moment.ts';
import { params } from './params.ts';
import { describe, labels, numberWords } from './words.ts';

let finished: Seen<RacePlan> | undefined;

/** The end of the default race, in words and as SVG of any width. */
export function drawStill(locale: Locale) {
  finished ??= runDefault();
  const { values } = finished.plan;
  const race = raceAt(finished);
  const moment = momentOf(race, values.depth);
  const words = labels(() => values, locale, describe(moment, locale));
  const number = numberWords(locale);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return {
    moment,
    fingerprint: fingerprintAt(finished) ?? '',
    draw: (width: number): string => figure(race, { document, width, labels: words, number }).element.outerHTML,
  };
}

function runDefault(): Seen<RacePlan> {
  const plan = planOf(initialValues(params));
  const offline = openOffline(plan.specs);
  const history = extend(emptyHistory(offline.dataset, plan.specs.length), offline.advance({}));
  return { plan, history, step: history.head };
}
