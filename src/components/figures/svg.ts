/** Building SVG in any document, of a browser or of the build. Styling is by class only: the policy forbids style attributes. */

export type Attributes = Readonly<Record<string, string | number>>;

export function svg<Name extends keyof SVGElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Attributes = {},
  children: readonly Node[] = [],
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  for (const child of children) element.appendChild(child);
  return element;
}

/** A line of text starting (or ending, by `text-anchor`) at a point on its baseline. */
export function text(document: Document, content: string, attributes: Attributes): SVGTextElement {
  const element = svg(document, 'text', attributes);
  element.textContent = content;
  return element;
}

/** A coordinate to a tenth of a pixel. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

export function moveTo(x: number, y: number): string {
  return `translate(${px(x)},${px(y)})`;
}

/** A point, a box: in CSS pixels, y downward. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface FigureFrame {
  /** A class of its own, for rules that only this figure needs. */
  readonly name?: string;
  /** What a screen reader says of it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

/** The element of a whole figure: one picture with a name, of one shape for each width. */
export function figureRoot(
  document: Document,
  { name, description, width, height, fontSize }: FigureFrame,
  children: readonly Node[] = [],
): SVGSVGElement {
  const attributes = { class: name ? `figure ${name}` : 'figure', role: 'img', 'aria-label': description };
  const frame = { viewBox: `0 0 ${width} ${height}`, width, height, 'font-size': fontSize };
  return svg(document, 'svg', { ...attributes, ...frame }, children);
}
