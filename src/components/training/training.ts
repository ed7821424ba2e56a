/** State of a widget that trains: what is set, what is trained, what is shown. Constructing it does nothing. */
import { computed } from '@preact/signals';
import type { Params, Value, Values } from '../params/param.ts';
import { initialValues, readQuery } from '../params/query.ts';
import { stepParam } from '../params/shared.ts';
import { fingerprintOf } from './history.ts';
import { paces } from './pace.ts';
import type { PageTools } from './pageTools.ts';
import { createSettings } from './settings.ts';
import type { Plan, Seen } from './state.ts';
import { createTrainer } from './trainer.ts';

/** A training, and the settings it came from. */
export interface TrainingPlan<P extends Params> extends Plan {
  readonly values: Values<P>;
}

/** What a widget says of itself; all of it pure. */
export interface TrainingWidget<P extends Params, Data> {
  readonly params: P;
  /** The runs that the settings ask for; all have the same number of steps. */
  planOf(values: Values<P>): Plan;
  /** What the figure draws at the step shown. */
  dataAt(seen: Seen<TrainingPlan<P>>): Data;
}

export type Training<P extends Params, Data> = ReturnType<typeof createTraining<P, Data>>;

export function createTraining<P extends Params, Data>(
  widget: TrainingWidget<P, Data>,
  { open, clock, isCalm }: PageTools,
) {
  const { params } = widget;
  const planned = (values: Values<P>): TrainingPlan<P> => ({ values, ...widget.planOf(values) });
  const settings = createSettings(params);
  const { values, changes } = settings;
  const showing = () => ({ duration: paces[paceOf(values.peek())], isCalm: isCalm() });
  const trainer = createTrainer({ open, clock, showing }, planned(values.peek()));
  const { seen, plan, status, position } = trainer;
  /** All that the address may hold. */
  const addressed = computed(() => ({ ...params, step: stepParam(plan.value.steps) }));

  function turnTo(next: TrainingPlan<P>, step: number): void {
    if (!isSame(next, plan.peek())) trainer.open(next, step);
    else {
      trainer.relabel(next);
      if (step < next.steps || status.peek() !== 'still') trainer.seek(step);
    }
  }

  return {
    open,
    values,
    changes,
    trainer,
    addressed,
    /** What is drawn; undefined while the page shows its still. */
    data: computed(() => seen.value && widget.dataAt(seen.value)),
    /** The same before the first step, for getting the figure ready. */
    origin: computed(() => trainer.origin.value && widget.dataAt(trainer.origin.value)),
    fingerprint: computed(() => seen.value && fingerprintOf(seen.value)),
    isRunning: trainer.isPlaying,
    rewrite: computed(() => {
      const step = status.value === 'finished' ? plan.value.steps : position.value;
      return settings.rewriting(addressed.value, { ...values.value, step });
    }),
    /** Takes up what an address asks for; one that asks for nothing leaves the still. Links of the text need no prefix. */
    run(search: string, keyPrefix?: string) {
      const asked = settings.read(search, keyPrefix);
      const next = planned(asked.values);
      const stepped = { ...params, step: stepParam(next.steps) };
      const reading = readQuery(stepped, search, keyPrefix);
      values.value = asked.values;
      changes.value = reading.changes;
      turnTo(next, reading.values.step as number);
      const isView = status.peek() === 'still' && !isEqual(asked.values, initialValues(params), quiet);
      if (isView) trainer.seek(next.steps);
    },
    /** Trains anew with one setting changed; a setting of the picture alone changes the picture. */
    set(name: keyof P & string, value: Value) {
      const changed = settings.having(name, value);
      if (!changed) return;
      values.value = changed;
      const next = planned(changed);
      if (!isSame(next, plan.peek())) trainer.restart(next);
      else {
        trainer.relabel(next);
        if (status.peek() === 'still' && !quiet.includes(name)) trainer.seek(next.steps);
      }
    },
    play() {
      trainer.reset();
      trainer.play();
    },
    pause: trainer.pause,
    warmUp: trainer.warmUp,
    see: trainer.see,
    close: trainer.close,
  };
}

/** Settings that neither the runs nor the picture depend on. */
const quiet: readonly string[] = ['pace'];

function paceOf(settings: { readonly [name: string]: unknown }): keyof typeof paces {
  const { pace } = settings;
  return pace === 'slow' || pace === 'fast' ? pace : 'normal';
}

function isSame(a: Plan, b: Plan): boolean {
  return JSON.stringify(a.specs) === JSON.stringify(b.specs);
}

function isEqual(
  a: { readonly [name: string]: unknown },
  b: { readonly [name: string]: unknown },
  but: readonly string[],
): boolean {
  return Object.keys(a).every((name) => but.includes(name) || a[name] === b[name]);
}
