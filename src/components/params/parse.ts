/** Lenient readers: any text gives a legal value; what had to be changed is reported, not thrown. */
import type { ChoiceSetting, IntegerSetting, RealSetting, ToggleSetting } from '../../engine/settings.ts';
import type { Change, Param, Value } from './param.ts';

/** A legal value, and whether it is what the text asked for. */
interface Reading {
  readonly value: Value;
  readonly exact: boolean;
}

export type Numeric = (RealSetting | IntegerSetting) & Pick<Param, 'notches'>;

const longestFound = 40;

/** So many stops are listed; of more, the ends are named. */
const listedStops = 10;

/** The legal value nearest to `text`, and the change if that is not what the text says. */
export function parseParam(
  name: string,
  param: Param,
  text: string,
): { readonly value: Value; readonly change?: Change } {
  const { value, exact } = read(param, text.trim());
  if (exact) return { value };
  return { value, change: { name, found: shorten(text), expected: expectation(param), used: writeValue(value) } };
}

/** The text that `parseParam` reads back as the same value. */
export function writeValue(value: Value): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return String(value);
}

/** The legal number nearest to `wanted`: a notch where the param has notches, else a number of its range. */
export function nearestLegal(param: Numeric, wanted: number): number {
  if (Number.isNaN(wanted)) return param.initial;
  const clamped = Math.min(param.max, Math.max(param.min, wanted));
  const stops = numericNotches(param);
  if (stops.length > 0) return nearestStop(param, stops, clamped);
  return param.kind === 'integer' ? Math.round(clamped) : clamped;
}

/** What a param accepts, in a form both languages read: `0.03, 0.1, 0.3, 1` or `0 … 300`. */
function expectation(param: Param): string {
  if (param.kind === 'toggle') return '0, 1';
  if (param.kind === 'choice') return param.options.join(', ');
  const stops = numericNotches(param);
  return stops.length > 0 && stops.length <= listedStops ? stops.join(', ') : `${param.min} … ${param.max}`;
}

function read(param: Param, text: string): Reading {
  if (param.kind === 'toggle') return readToggle(param, text);
  if (param.kind === 'choice') return readChoice(param, text);
  const wanted = text === '' ? Number.NaN : Number(text);
  const value = nearestLegal(param, wanted);
  return { value, exact: value === wanted };
}

function readToggle(param: ToggleSetting, text: string): Reading {
  if (text === '1' || text === '0') return { value: text === '1', exact: true };
  return { value: param.initial, exact: false };
}

function readChoice(param: ChoiceSetting, text: string): Reading {
  const known = param.options.find((option) => option === text);
  return { value: known ?? param.initial, exact: known !== undefined };
}

function numericNotches({ notches = [] }: Numeric): readonly number[] {
  return notches.map(({ value }) => value).filter((value) => typeof value === 'number');
}

function nearestStop(param: Numeric, stops: readonly number[], wanted: number): number {
  const position = (value: number) => (param.kind === 'real' && param.scale === 'log' ? Math.log(value) : value);
  const distance = (stop: number) => Math.abs(position(stop) - position(wanted));
  return stops.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
}

function shorten(text: string): string {
  const letters = [...text.slice(0, 2 * longestFound + 2)];
  return letters.length > longestFound ? `${letters.slice(0, longestFound - 1).join('')}…` : letters.join('');
}
