/** What a study or a scan gives, number by number: what the widgets draw. */
import { contenders, readingsOf } from '../experiments/classifier.ts';
import type { Experiment, StudyResult } from '../experiments/experiment.ts';
import { landscape } from '../experiments/landscape.ts';
import { readProfile } from '../experiments/profile.ts';
import { stepAndRewind, stepSizes } from '../experiments/stepAndRewind.ts';
import type { RunResult } from '../run.ts';
import type { Entry } from './plainTable.ts';
import type { Outcome } from './train.ts';

/** A command that prints the details of one seed of an experiment. */
interface Detail {
  readonly experiment: Experiment;
  rows(outcome: Outcome): readonly Entry[];
}

const nets = Object.keys(contenders) as (keyof typeof contenders)[];

/** Details by the name of their command. */
export const details: { readonly [name: string]: Detail } = {
  /** The loss at every point of both rasters. */
  surface: {
    experiment: landscape,
    rows: ({ studies }) => nets.flatMap((net) => surfaceRows(net, studies[contenders[net]] as StudyResult)),
  },
  /** Loss and gradient after a step of each size. */
  profile: {
    experiment: stepAndRewind,
    rows: ({ runs }) => nets.flatMap((net) => profileRows(net, runs[contenders[net]] as RunResult)),
  },
};

function surfaceRows(net: string, { rows, view }: StudyResult): Entry[] {
  const side = rows.length;
  const place = ([low, high]: readonly [number, number] = [0, 0], index = 0) =>
    low + ((high - low) * index) / (side - 1);
  return rows.flatMap(({ index, values }) =>
    Array.from(values, (loss, column) => ({ net, x: place(view?.x, column), y: place(view?.y, index), loss })),
  );
}

function profileRows(net: string, result: RunResult): Entry[] {
  const values = readingsOf(result, 0).at(-1);
  if (!values) return [];
  return readProfile(values, stepSizes).map(({ rate, loss, length, change, cosine }) => {
    return { net, rate, loss, gradient: length, change, cosine };
  });
}
