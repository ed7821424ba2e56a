/** A figure of the page as a file of its own: what the styles of the page say becomes attributes. */
const inherited = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
  'vector-effect',
  'display',
] as const;

/** The text of an SVG file that looks like `figure` does now, theme included. */
export function toSvg(figure: SVGSVGElement): string {
  const copy = figure.cloneNode(true) as SVGSVGElement;
  const originals = [figure, ...figure.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  const colors = createColors();
  for (const [i, original] of originals.entries()) {
    const target = copies[i];
    if (target) copyStyle(original, target, colors);
  }
  copy.prepend(background(figure, colors));
  return new XMLSerializer().serializeToString(copy);
}

/** The same as pixels, two for each of its own: a data address. */
export async function toPng(figure: SVGSVGElement): Promise<string> {
  const { width, height } = figure.viewBox.baseVal;
  const image = new Image();
  // A data address: an embed may not read what a blob of its own holds.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized(toSvg(figure), 2 * width, 2 * height))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 2 * width, height: 2 * height });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}

function sized(svg: string, width: number, height: number): string {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  documentElement.setAttribute('width', String(width));
  documentElement.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(documentElement);
}

type Colors = (color: string) => string;

function copyStyle(original: Element, copy: Element, colors: Colors): void {
  const style = getComputedStyle(original);
  copy.removeAttribute('class');
  for (const property of inherited) {
    const value = style.getPropertyValue(property);
    if (value !== '' && value !== 'auto') copy.setAttribute(property, colors(value));
  }
}

/** Drawing programs know rgb() only: a color is painted once and read back. */
function createColors(): Colors {
  const known = new Map<string, string>();
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  return (value) => {
    if (!pen || !/^(color|oklab|oklch|lab|lch|hsl)/.test(value)) return value;
    const color = known.get(value) ?? painted(pen, value);
    known.set(value, color);
    return color;
  };
}

function painted(pen: OffscreenCanvasRenderingContext2D, color: string): string {
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

function background(figure: SVGSVGElement, colors: Colors): SVGRectElement {
  const { x, y, width, height } = figure.viewBox.baseVal;
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height })) rect.setAttribute(name, String(value));
  rect.setAttribute('fill', colors(getComputedStyle(document.documentElement).backgroundColor));
  return rect;
}
