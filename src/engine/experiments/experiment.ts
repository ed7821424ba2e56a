/** What every experiment is. Types only. */
import type { RunResult, RunSpec } from '../run.ts';
import type { Settings, SettingValues } from '../settings.ts';

/** Named numbers of one seed; `null` where the thing never happened. */
export type Measures = Readonly<Record<string, number | null>>;

export interface Experiment<S extends Settings = Settings> {
  readonly name: string;
  /** One sentence: what it asks. */
  readonly question: string;
  readonly settings: S;
  /** The runs of one seed, without the probes that only a picture needs. */
  specs(values: SettingValues<S>): readonly RunSpec[];
  /** What the text quotes, from the results of `specs` in the same order. */
  measure(values: SettingValues<S>, results: readonly RunResult[]): Measures;
  readonly claims: readonly Claim<S>[];
}

/** Something the text says of the experiment, as code. */
export interface Claim<S extends Settings = Settings> {
  /** The sentence. */
  readonly says: string;
  /** Settings at which it is said, besides the seed; the rest at their initial values. */
  readonly at: Partial<SettingValues<S>>;
  /** Whether it holds over the measures of several seeds. */
  holds(measures: readonly Measures[]): boolean;
}
