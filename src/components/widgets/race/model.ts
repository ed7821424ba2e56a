/** State of the race: what is set, what is trained, what is shown. Constructing it does nothing; `run` begins. */
import { computed, createModel, signal } from '@preact/signals';
import { raceSpecs, raceSteps } from '../../../engine/experiments/race.ts';
import type { Rewrite } from '../../params/address.ts';
import type { Change, Value } from '../../params/param.ts';
import { initialValues, readQuery, writeQuery } from '../../params/query.ts';
import { paces } from '../../training/pace.ts';
import type { PageTools } from '../../training/pageTools.ts';
import { createTrainer } from '../../training/trainer.ts';
import { fingerprintAt, momentOf, type RacePlan, raceAt } from './moment.ts';
import { momentParam, params, type RaceSettings } from './params.ts';
import { createTally } from './tally.ts';

export type Race = InstanceType<typeof RaceModel>;

export const RaceModel = createModel(({ open, openPool, clock, isCalm }: PageTools) => {
  const values = signal<RaceSettings>(initialValues(params));
  const changes = signal<readonly Change[]>([]);
  const prefix = signal('');
  const showing = () => ({ duration: paces[values.peek().pace], isCalm: isCalm() });
  const trainer = createTrainer({ open, clock, showing }, planOf(values.peek()));
  const tally = createTally(openPool, values);
  const { seen, plan, status, position } = trainer;
  const race = computed(() => seen.value && raceAt(seen.value));

  return {
    values,
    changes,
    trainer,
    tally,
    /** Both contenders at the step shown; undefined while the page shows its still. */
    race,
    moment: computed(() => race.value && seen.value && momentOf(race.value, seen.value.plan.values.depth)),
    /** The race before its first step, for getting the figure ready. */
    origin: computed(() => trainer.origin.value && raceAt(trainer.origin.value)),
    fingerprint: computed(() => seen.value && fingerprintAt(seen.value)),
    /** All that the address may hold. */
    addressed: computed(() => addressed(values.value)),
    isRunning: trainer.isPlaying,
    rewrite: computed<Rewrite>(() => {
      const step = status.value === 'finished' ? plan.value.steps : position.value;
      return (search) => writeQuery(addressed(values.value), { ...values.value, step }, search, prefix.value);
    }),
    /** Takes up what the address asks for; an address that asks for nothing leaves the still. */
    run(search: string, keyPrefix = '') {
      const asked = readQuery(params, search, keyPrefix);
      const { step } = readQuery({ step: momentParam(asked.values.task) }, search, keyPrefix).values;
      prefix.value = keyPrefix;
      values.value = asked.values;
      changes.value = readQuery(addressed(asked.values), search, keyPrefix).changes;
      const next = planOf(asked.values);
      if (step < next.steps || !isSame(next, plan.peek())) trainer.open(next, step);
    },
    /** Trains anew with one setting changed. */
    set(name: keyof RaceSettings, value: Value) {
      if (values.value[name] === value) return;
      values.value = { ...values.value, [name]: value };
      changes.value = [];
      if (isSame(planOf(values.value), plan.peek())) return;
      tally.forget();
      trainer.restart(planOf(values.value));
    },
    warmUp: trainer.warmUp,
    see(visible: boolean) {
      trainer.see(visible);
      tally.see(visible);
    },
    close() {
      trainer.close();
      tally.forget();
    },
  };
});

/** The training that the settings ask for. */
export function planOf(values: RaceSettings): RacePlan {
  return { values, specs: raceSpecs(values, true), steps: raceSteps[values.task] };
}

/** The same training: a pace makes no difference to it. */
function isSame(a: RacePlan, b: RacePlan): boolean {
  return JSON.stringify(a.specs) === JSON.stringify(b.specs);
}

function addressed({ task }: Pick<RaceSettings, 'task'>) {
  return { ...params, step: momentParam(task) };
}
