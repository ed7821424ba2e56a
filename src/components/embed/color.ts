/** Values of the style sheets without custom properties, themes and mixtures: what a picture's file may hold. */

export type Theme = 'light' | 'dark';

/** The innermost call of a function in a value. */
const call = /([\w-]+)\(([^()]*)\)/;

/** @returns a value as attributes know it; colors as six digits, or as eight where one can see through */
export function plainValue(value: string, values: ReadonlyMap<string, string>, theme: Theme): string {
  let plain = value;
  for (let found = call.exec(plain); found; found = call.exec(plain)) {
    const [whole, name = '', text = ''] = found;
    const result = evaluate(name, text, values, theme);
    if (result === undefined) return plain;
    plain = plain.replace(whole, () => result);
  }
  return plain === 'currentcolor' ? 'currentColor' : plain === 'transparent' ? 'none' : plain;
}

function evaluate(name: string, text: string, values: ReadonlyMap<string, string>, theme: Theme): string | undefined {
  const [first = '', second = '', third = ''] = text.split(',').map((each) => each.trim());
  if (name === 'var') return plainValue(values.get(first) ?? second, values, theme);
  if (name === 'light-dark') return theme === 'light' ? first : second;
  if (name === 'color-mix') return mixture(second, third);
  if (name === 'rgb') return translucent(text);
  return undefined;
}

/** `rgb(0 0 0 / 35%)` */
function translucent(text: string): string {
  const [colors = '', alpha = '100%'] = text.split('/');
  const parts = colors.trim().split(/\s+/).map(Number);
  return `#${[...parts, (255 * Number.parseFloat(alpha)) / 100].map(hex).join('')}`;
}

/** `#0072b2 22%` and `#fdfcf9`, mixed in OKLab as browsers do it. */
function mixture(first: string, second: string): string {
  const [color = '', share = '50%'] = first.split(' ');
  const part = Number.parseFloat(share) / 100;
  const [a, b] = [toOklab(color), toOklab(second)];
  const [l = 0, m = 0, n = 0] = a.map((value, i) => part * value + (1 - part) * (b[i] ?? 0));
  return fromOklab(l, m, n);
}

const hex = (value: number) =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');

function toOklab(color: string): [number, number, number] {
  const digits = color.length === 4 ? color.replace(/[\da-f]/gi, '$&$&') : color;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab(lightness: number, a: number, b: number): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map((value) => hex(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055))).join('')}`;
}
