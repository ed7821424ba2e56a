/** Losses as heights and colors: one scale for all surfaces that are to be compared. Colors are always logarithmic. */

/** Colors from low to high; the styles name each. */
export const heightColors = 16;

export interface HeightScale {
  /** Losses at the foot and at the top; what lies above the top is cut off there, and marked. */
  readonly low: number;
  readonly high: number;
  /** From 0 at the foot to 1 at the top, as colors go. */
  height(loss: number): number;
  /** The same as it stands in space: logarithmic, too, or in proportion to the loss. */
  rise(loss: number): number;
  /** From 0 to `heightColors` − 1, and `heightColors` for what is cut off. */
  color(loss: number): number;
  /** Losses worth naming, within the scale. */
  readonly ticks: readonly number[];
}

interface Limits {
  /** Losses above it are cut off. */
  readonly highest: number;
  /** Losses below it are as good as it. */
  readonly lowest: number;
  /** Whether heights are in proportion to losses. */
  readonly isPlain?: boolean;
}

/** A flat surface must not look rugged: the scale spans at least this factor. */
const leastSpan = 4;

/** A scale on which all these losses fit; its ends are 1, 2 or 5 times a power of ten. */
export function heightScale(losses: Iterable<number>, { lowest, highest, isPlain = false }: Limits): HeightScale {
  let [least, most] = [highest, lowest];
  for (const loss of losses) {
    if (loss < least) least = loss;
    if (!(loss <= most)) most = loss;
  }
  if (least > most) [least, most] = [0.1, 10];
  const low = roundDown(Math.max(lowest, Math.min(least, highest / leastSpan)));
  const high = Math.min(highest, roundUp(Math.max(Number.isNaN(most) ? highest : most, leastSpan * low)));
  const span = Math.log10(high / low);
  const height = (loss: number) => (loss > low ? Math.min(1, Math.log10(loss / low) / span) : loss <= low ? 0 : 1);
  return {
    low,
    high,
    height,
    rise: isPlain ? (loss) => (loss <= high ? Math.max(0, loss / high) : 1) : height,
    color: (loss) =>
      loss <= high ? Math.min(heightColors - 1, Math.floor(height(loss) * heightColors)) : heightColors,
    ticks: ticksBetween(low, high),
  };
}

/** The class of a place of this color: short, as a still has hundreds of them. */
export function heightClass(color: number): string {
  return color >= heightColors ? 'h-cut' : `h${color}`;
}

const mantissas = [1, 2, 5] as const;

function ladder(from: number, to: number): number[] {
  const [first, last] = [Math.floor(Math.log10(from)) - 1, Math.ceil(Math.log10(to)) + 1];
  const decades = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return decades.flatMap((decade) => mantissas.map((digit) => Number(`${digit}e${decade}`)));
}

function roundDown(value: number): number {
  return ladder(value, value).findLast((rung) => rung <= value * (1 + 1e-9)) ?? value;
}

function roundUp(value: number): number {
  return ladder(value, value).find((rung) => rung >= value * (1 - 1e-9)) ?? value;
}

/** Powers of ten where there are two or more of them; else also their double and fivefold. */
function ticksBetween(low: number, high: number): number[] {
  const rungs = ladder(low, high).filter((rung) => rung >= low * (1 - 1e-9) && rung <= high * (1 + 1e-9));
  const powers = rungs.filter((rung) => Number.isInteger(Math.round(1e9 * Math.log10(rung)) / 1e9));
  return powers.length > 2 ? powers : rungs;
}
