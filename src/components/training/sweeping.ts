/** State of a widget that fills in from many runs: what is set, what is done, what is shown. Constructing it does nothing. */
import { batch, computed, signal } from '@preact/signals';
import type { RunResult, RunSpec } from '../../engine/run.ts';
import type { Rewrite } from '../params/address.ts';
import type { Change, Params, Value, Values } from '../params/param.ts';
import { initialValues, readQuery, writeQuery } from '../params/query.ts';
import type { PageTools } from './pageTools.ts';
import { createSweep } from './sweep.ts';

/** What a widget says of itself; all of it pure. `Outcome` is what is kept of a run. */
export interface SweepWidget<P extends Params, Outcome, Data> {
  readonly params: P;
  /** The runs that the settings ask for. */
  jobsOf(values: Values<P>): readonly RunSpec[];
  outcomeOf(result: RunResult, values: Values<P>): Outcome;
  /** What the figure draws, from the outcomes so far, in the order of the jobs. */
  dataOf(outcomes: readonly (Outcome | undefined)[], values: Values<P>): Data;
}

export type Sweeping<P extends Params, Outcome, Data> = ReturnType<typeof createSweeping<P, Outcome, Data>>;

export function createSweeping<P extends Params, Outcome, Data>(
  widget: SweepWidget<P, Outcome, Data>,
  { openPool, clock }: PageTools,
) {
  const { params } = widget;
  const values = signal<Values<P>>(initialValues(params));
  const changes = signal<readonly Change[]>([]);
  const prefix = signal('');
  const jobs = computed(() => widget.jobsOf(values.value));
  const began = signal(0);
  const spent = signal(0);
  const sweep = createSweep<Outcome>(openPool, (result) => {
    spent.value = clock.now() - began.peek();
    return widget.outcomeOf(result, values.peek());
  });
  const isShown = computed(() => sweep.done.value > 0 || sweep.status.value === 'running');

  function start(): void {
    began.value = clock.now() - spent.peek();
    sweep.start(jobs.peek());
  }

  /** With other settings: what they ask for and was not done yet is done now. */
  function turnTo(next: Values<P>): void {
    const wanted = widget.jobsOf(next);
    const isSame = JSON.stringify(wanted) === JSON.stringify(jobs.peek());
    batch(() => {
      if (!isSame) sweep.turnTo(wanted);
      if (sweep.done.peek() === 0) spent.value = 0;
      values.value = next;
      if (!isSame || !isShown.peek()) start();
    });
  }

  return {
    values,
    changes,
    sweep,
    start,
    /** All that the address may hold. */
    addressed: computed(() => params),
    total: computed(() => jobs.value.length),
    /** Milliseconds since the runs began. */
    spent,
    /** What is drawn; undefined while the page shows its still. */
    data: computed(() =>
      isShown.value ? widget.dataOf(filled(sweep.outcomes.value, jobs.value), values.value) : undefined,
    ),
    isRunning: computed(() => sweep.status.value === 'running'),
    rewrite: computed<Rewrite>(() => {
      const state = values.value;
      return (search) => writeQuery(params, state, search, prefix.value);
    }),
    /** Takes up what an address asks for; one that asks for nothing leaves the still. */
    run(search: string, keyPrefix = '') {
      prefix.value = keyPrefix;
      const asked = readQuery(params, search, keyPrefix);
      changes.value = asked.changes;
      if (isShown.peek() || writeQuery(params, asked.values, '') !== '') turnTo(asked.values);
    },
    set(name: keyof P & string, value: Value) {
      if (values.value[name] === value) return;
      changes.value = [];
      turnTo({ ...values.value, [name]: value });
    },
    play: start,
    pause: sweep.cancel,
    warmUp() {},
    see: sweep.see,
    close: sweep.forget,
  };
}

function filled<Outcome>(outcomes: readonly (Outcome | undefined)[], jobs: readonly RunSpec[]) {
  return jobs.map((_, index) => outcomes[index]);
}
