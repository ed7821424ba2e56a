/** The numbers of the race, as far as they are drawn. */
import { raceProbes, raceRuns } from '../../../engine/experiments/race.ts';
import { type Locale, say } from '../../../i18n/strings.ts';
import type { Table } from '../../takeaway/table.ts';
import type { RunHistory } from '../../training/history.ts';
import type { Seen } from '../../training/state.ts';
import type { RacePlan } from './moment.ts';
import { strings } from './strings.ts';

/** One row per step up to the one shown: both losses, and both accuracies where they were measured. */
export function raceTable({ history, step }: Seen<RacePlan>, locale: Locale): Table {
  const contenders = [history.runs[raceRuns.with], history.runs[raceRuns.without]].filter((run) => run !== undefined);
  const rows = Array.from({ length: step + 1 }, (_, at) => [
    at,
    ...contenders.map((run) => lossAt(run, at, step)),
    ...contenders.map((run) => accuracyAt(run, at)),
  ]);
  const words = [
    strings.tableStep,
    strings.tableLossWith,
    strings.tableLossWithout,
    strings.tableAccuracyWith,
    strings.tableAccuracyWithout,
  ];
  return {
    caption: say(strings.tableCaption, locale, { step }),
    columns: words.map((phrase) => say(phrase, locale)),
    rows,
  };
}

/** The loss at a step is known once its update is done. */
function lossAt({ losses }: RunHistory, at: number, shown: number): number | undefined {
  return at < shown ? losses[at] : undefined;
}

function accuracyAt({ measurements }: RunHistory, at: number): number | undefined {
  return measurements.find(({ probe, step }) => probe === raceProbes.accuracy && step === at)?.values[1];
}
