/** What every experiment is. Types only. */
import type { RunResult, RunSpec } from '../run.ts';
import type { Settings, SettingValues } from '../settings.ts';
import type { StudyFrame, StudyRequest } from '../studies/study.ts';

/** Named numbers of one seed; `null` where the thing never happened. */
export type Measures = Readonly<Record<string, number | null>>;

/** A whole study: its rows in order, and where a surface lies. */
export type StudyResult = Pick<StudyFrame, 'rows' | 'view' | 'divergence'>;

export interface Experiment<S extends Settings = Settings> {
  readonly name: string;
  /** One sentence: what it asks. */
  readonly question: string;
  readonly settings: S;
  /** The runs of one seed, without the probes that only a picture needs. */
  specs(values: SettingValues<S>): readonly RunSpec[];
  /** The studies of one seed, where it has any. */
  studies?(values: SettingValues<S>): readonly StudyRequest[];
  /** What the text quotes, from the results of `specs` and `studies` in the same order. */
  measure(values: SettingValues<S>, results: readonly RunResult[], studies: readonly StudyResult[]): Measures;
  readonly claims: readonly Claim<S>[];
  /** The tables that the text quotes. */
  readonly sweeps?: readonly Sweep<S>[];
}

/** Something the text says of the experiment, as code. */
export interface Claim<S extends Settings = Settings> {
  /** The sentence. */
  readonly says: string;
  /** Settings at which it is said, besides the seed; the rest at their initial values. */
  readonly at: Partial<SettingValues<S>>;
  /** Settings it is compared with, where it compares. */
  readonly against?: readonly Partial<SettingValues<S>>[];
  /** Number of seeds on which it is tested; default: 12. */
  readonly seeds?: number;
  /** Whether it holds over the measures of several seeds: those at `at`, then those at each of `against`. */
  holds(measures: readonly Measures[], ...others: readonly (readonly Measures[])[]): boolean;
}

/** Every combination of the listed values, on several seeds. */
export interface Sweep<S extends Settings = Settings> {
  /** Its key in the file of results. */
  readonly name: string;
  /** Settings that all cells share; those of neither list are at their initial values. */
  readonly at: Partial<SettingValues<S>>;
  readonly grid: { readonly [Name in keyof S]?: readonly SettingValues<S>[Name][] };
  /** Measures that are kept. */
  readonly keep: readonly string[];
}
