/** The numbers of the race, as far as they are drawn. */
import { type Locale, say } from '../../../i18n/strings.ts';
import type { Table } from '../../takeaway/table.ts';
import type { RaceData } from './race.ts';
import { strings } from './strings.ts';

/** One row per step up to the one shown: both losses, and both accuracies where they were measured. */
export function raceTable({ with: one, without: other, accuracies, shownStep }: RaceData, locale: Locale): Table {
  // The loss at a step is known once its update is done.
  const lossAt = (losses: Float32Array, at: number) => (at < shownStep ? losses[at] : undefined);
  const rows = Array.from({ length: shownStep + 1 }, (_, at) => [
    at,
    lossAt(one.losses, at),
    lossAt(other.losses, at),
    accuracies.with.get(at),
    accuracies.without.get(at),
  ]);
  const words = [
    strings.tableStep,
    strings.tableLossWith,
    strings.tableLossWithout,
    strings.tableAccuracyWith,
    strings.tableAccuracyWithout,
  ];
  return {
    caption: say(strings.tableCaption, locale, { step: shownStep }),
    columns: words.map((phrase) => say(phrase, locale)),
    rows,
  };
}
