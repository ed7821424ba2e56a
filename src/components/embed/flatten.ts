/**
 * A figure as a file that needs no styles: every rule of the style sheets becomes an attribute. Readers of feeds, mail
 * programs and WeChat show no picture that has classes, and a rasterizer knows no custom properties.
 */
import { parse, type Root, type Rule } from 'postcss';
import figure from '../../styles/figure.css?raw';
import tokens from '../../styles/tokens.css?raw';
import { plainValue, type Theme } from './color.ts';
import { keepStrokes } from './strokes.ts';

/** Properties of the sheets that SVG knows as attributes. */
const attributes: ReadonlySet<string> = new Set([
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-weight',
  'font-size',
  'text-anchor',
  'paint-order',
  'vector-effect',
]);

const fonts: Readonly<Record<string, string>> = {
  en: 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif',
  zh: 'PingFang SC, Noto Sans SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif',
};

interface Declared {
  readonly selector: string;
  readonly weight: number;
  readonly values: ReadonlyMap<string, string>;
}

const rules: readonly Declared[] = rulesOf(parse(figure));
const rootValues: ReadonlyMap<string, string> = new Map(
  rulesOf(parse(tokens)).flatMap(({ selector, values }) => (selector === ':root' ? [...values] : [])),
);

/** @param element a figure, in any document; it is changed in place @returns the text of a file */
export function flatten(element: SVGSVGElement, theme: Theme, locale: string): string {
  const paper = plainValue('var(--paper)', rootValues, theme);
  dress(element, rootValues, theme);
  strip(element);
  keepStrokes(element);
  const { width, height } = { width: element.getAttribute('width'), height: element.getAttribute('height') };
  const ground = element.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width, height, fill: paper })) ground.setAttribute(name, String(value));
  element.insertBefore(ground, element.firstChild);
  element.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  element.setAttribute('font-family', fonts[locale] ?? 'sans-serif');
  element.setAttribute('color', plainValue('var(--ink)', rootValues, theme));
  return element.outerHTML;
}

/** Gives an element and all in it what the rules say; custom properties are handed down. */
function dress(element: Element, inherited: ReadonlyMap<string, string>, theme: Theme): void {
  const own = declared(element);
  const values = new Map([...inherited, ...[...own].filter(([name]) => name.startsWith('--'))]);
  if (own.get('display') === 'none') {
    element.remove();
    return;
  }
  for (const [name, value] of own) {
    if (attributes.has(name)) write(element, name, plainValue(value, values, theme));
  }
  for (const child of [...element.children]) dress(child, values, theme);
}

/** A color that one can see through becomes two attributes. */
function write(element: Element, name: string, value: string): void {
  const [, color, alpha] = /^(#[\da-f]{6})([\da-f]{2})$/.exec(value) ?? [];
  if (value === '') return;
  element.setAttribute(name, color ?? value);
  if (alpha)
    element.setAttribute(`${name}-opacity`, String(Math.round((Number.parseInt(alpha, 16) / 255) * 100) / 100));
}

/** What styles and scripts know it by goes last: the rules of its parts name it, too. */
function strip(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (/^(class|role|id|tabindex|aria-.*|data-.*)$/.test(name)) element.removeAttribute(name);
  }
  for (const child of element.children) strip(child);
}

/** What the sheets say of an element: heavier rules later, equal ones in their order. */
function declared(element: Element): Map<string, string> {
  const found = rules.filter(({ selector }) => matches(element, selector)).sort((a, b) => a.weight - b.weight);
  return new Map(found.flatMap(({ values }) => [...values]));
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    // A selector for browsers only, such as a state of the pointer.
    return false;
  }
}

function rulesOf(root: Root): Declared[] {
  const found: Declared[] = [];
  root.walkRules((rule) => {
    // Rules for print, motion or contrast are for browsers.
    if (rule.parent?.type === 'atrule') return;
    for (const selector of rule.selectors) found.push({ selector, weight: weightOf(selector), values: valuesOf(rule) });
  });
  return found;
}

function valuesOf(rule: Rule): Map<string, string> {
  const values = new Map<string, string>();
  rule.each((node) => {
    if (node.type === 'decl') values.set(node.prop, node.value);
  });
  return values;
}

/** Specificity, near enough for sheets of classes: names of classes and attributes, then of elements. */
function weightOf(selector: string): number {
  const heaviest = selector.replace(/:is\(([^)]*)\)/g, (_, list: string) => list.split(',').at(-1) ?? '');
  const classes = heaviest.match(/[.[]|:(?!:)/g)?.length ?? 0;
  const elements = heaviest.match(/(^|[\s>+~])[a-z]/g)?.length ?? 0;
  return 100 * classes + elements;
}
