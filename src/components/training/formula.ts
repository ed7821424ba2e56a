/** State of a widget that computes what it shows at once, in the page. Constructing it computes nothing. */
import { computed, signal } from '@preact/signals';
import type { Params, Value, Values } from '../params/param.ts';
import { createSettings } from './settings.ts';

/** What such a widget says of itself; all of it pure. */
export interface FormulaWidget<P extends Params, Data> {
  readonly params: P;
  /** What the figure draws: within a few milliseconds, as it follows the hand. */
  dataOf(values: Values<P>): Data;
}

export type Formula<P extends Params, Data> = ReturnType<typeof createFormula<P, Data>>;

export function createFormula<P extends Params, Data>({ params, dataOf }: FormulaWidget<P, Data>) {
  const settings = createSettings(params);
  const { values, changes } = settings;
  const isShown = signal(false);
  const isVisible = signal(false);

  function show(): void {
    isShown.value = true;
  }

  return {
    values,
    changes,
    isVisible,
    addressed: computed(() => params),
    /** What is drawn; undefined while the page shows its still. */
    data: computed(() => (isShown.value ? dataOf(values.value) : undefined)),
    isRunning: computed(() => false),
    rewrite: computed(() => settings.rewriting(params, values.value)),
    show,
    /** Takes up what an address asks for; one that asks for nothing leaves the still. Links of the text need no prefix. */
    run(search: string, keyPrefix?: string) {
      const asked = settings.read(search, keyPrefix);
      changes.value = asked.changes;
      values.value = asked.values;
      if (settings.isTold(asked.values)) show();
    },
    set(name: keyof P & string, value: Value) {
      const next = settings.having(name, value);
      if (!next) return;
      values.value = next;
      show();
    },
    play: show,
    pause() {},
    warmUp: show,
    see(visible: boolean) {
      isVisible.value = visible;
    },
    close() {},
  };
}
