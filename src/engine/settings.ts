/** What may be set in an experiment: one description serves the lab, the URL, the control and the tests. */

export type Setting = RealSetting | IntegerSetting | ChoiceSetting | ToggleSetting;

export interface RealSetting {
  readonly kind: 'real';
  readonly scale: 'linear' | 'log';
  readonly min: number;
  readonly max: number;
  readonly initial: number;
}

export interface IntegerSetting {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
  readonly initial: number;
}

export interface ChoiceSetting<Option extends string = string> {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  readonly initial: Option;
}

export interface ToggleSetting {
  readonly kind: 'toggle';
  readonly initial: boolean;
}

export type Settings = { readonly [name: string]: Setting };

/** The value a setting takes: number, boolean, or one of its options. */
export type SettingValue<S extends Setting> =
  S extends ChoiceSetting<infer Option> ? Option : S extends ToggleSetting ? boolean : number;

/** A legal value for every setting. */
export type SettingValues<S extends Settings> = { readonly [Name in keyof S]: SettingValue<S[Name]> };

/** Seeds are unsigned 32-bit integers everywhere. */
export const seedSetting = { kind: 'integer', min: 0, max: 2 ** 32 - 1, initial: 7 } as const satisfies IntegerSetting;

/** A value made legal, and whether that changed it. */
export interface Parsed<Value> {
  readonly value: Value;
  /** What was expected, where the text given was not a legal value: `a number from 0.0001 to 10`. */
  readonly expected?: string;
}

/** The legal value nearest to a text; the initial one where the text has no nearest. Never throws. */
export function parseSetting<S extends Setting>(setting: S, text: string): Parsed<SettingValue<S>> {
  const parsed = parseAny(setting, text.trim());
  return parsed as Parsed<SettingValue<S>>;
}

function parseAny(setting: Setting, text: string): Parsed<string | number | boolean> {
  if (setting.kind === 'choice') return parseOption(setting.options, setting.initial, text);
  if (setting.kind === 'toggle') {
    const { value, expected } = parseOption(['true', 'false'], String(setting.initial), text);
    return { value: value === 'true', ...(expected && { expected }) };
  }
  return parseNumber(setting, text);
}

function parseOption(options: readonly string[], initial: string, text: string): Parsed<string> {
  return options.includes(text) ? { value: text } : { value: initial, expected: `one of ${options.join(', ')}` };
}

function parseNumber({ kind, min, max, initial }: RealSetting | IntegerSetting, text: string): Parsed<number> {
  const given = text === '' ? Number.NaN : Number(text);
  const whole = kind === 'integer' ? Math.round(given) : given;
  const value = Number.isNaN(given) ? initial : Math.min(max, Math.max(min, whole));
  if (value === given) return { value };
  return { value, expected: `${kind === 'integer' ? 'a whole number' : 'a number'} from ${min} to ${max}` };
}

/** The initial value of every setting. */
export function initialValues<S extends Settings>(settings: S): SettingValues<S> {
  const entries = Object.entries(settings).map(([name, { initial }]) => [name, initial]);
  return Object.fromEntries(entries) as SettingValues<S>;
}
