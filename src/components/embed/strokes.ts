/**
 * Lines that keep their width under a scale, for programs that don't know `vector-effect`: the scale goes into the path, or
 * into the width of its line.
 */

/** x' = a·x + e, y' = d·y + f: no figure turns anything. */
interface Scale {
  readonly a: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

const none: Scale = { a: 1, d: 1, e: 0, f: 0 };

const within = (outer: Scale, { a, d, e, f }: Scale): Scale => ({
  a: outer.a * a,
  d: outer.d * d,
  e: outer.a * e + outer.e,
  f: outer.d * f + outer.f,
});

/** @param element a figure whose styles are attributes; it is changed in place @param outer scale it stands in */
export function keepStrokes(element: Element, outer: Scale = none): void {
  const own = scaleOf(element);
  const isEven = Math.abs(own.a) === Math.abs(own.d);
  for (const child of [...element.children]) {
    if (!isEven) handDown(element, child);
    keepStrokes(child, isEven ? within(outer, own) : outer);
  }
  if (!isEven && element.localName === 'g') element.removeAttribute('transform');
  if (!element.hasAttribute('vector-effect')) return;
  element.removeAttribute('vector-effect');
  if (!isEven) stretch(element, own);
  const factor = Math.abs(isEven ? within(outer, own).a : outer.a);
  for (const name of ['stroke-width', 'stroke-dasharray']) {
    const value = element.getAttribute(name);
    if (value)
      element.setAttribute(
        name,
        value.replace(/[\d.]+/g, (number) => String(round(Number(number) / factor))),
      );
  }
}

/** A group that stretches: each of its parts does so itself. */
function handDown(group: Element, child: Element): void {
  child.setAttribute('transform', `${group.getAttribute('transform')} ${child.getAttribute('transform') ?? ''}`.trim());
}

function stretch(element: Element, scale: Scale): void {
  element.setAttribute('d', stretched(element.getAttribute('d') ?? '', scale));
  element.removeAttribute('transform');
}

function scaleOf(element: Element): Scale {
  let scale = none;
  for (const [, name = '', text = ''] of (element.getAttribute('transform') ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [p = 0, q, r = 0, s = 1, t = 0, u = 0] = text.split(/[\s,]+/).map(Number);
    if (name === 'translate') scale = within(scale, { ...none, e: p, f: q ?? 0 });
    else if (name === 'scale') scale = within(scale, { ...none, a: p, d: q ?? p });
    else if (name === 'matrix' && !q && !r) scale = within(scale, { a: p, d: s, e: t, f: u });
    else throw new RangeError(`keepStrokes: expected translate, scale or a matrix without turns, got ${name}(${text})`);
  }
  const [, , width, height] = (element.getAttribute('viewBox') ?? '').split(' ').map(Number);
  if (!width || !height) return scale;
  const fit = Math.min(Number(element.getAttribute('width')) / width, Number(element.getAttribute('height')) / height);
  return within(scale, { ...none, a: fit, d: fit });
}

/** A path of lines, stretched. */
function stretched(path: string, { a, d, e, f }: Scale): string {
  let isFirst = true;
  return path.replace(/([a-zA-Z])([^a-zA-Z]*)/g, (_, command: string, text: string) => {
    const numbers = text.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const isAbsolute = command < 'a' || isFirst;
    isFirst = false;
    const kind = command.toLowerCase();
    if (!'mlhvz'.includes(kind)) throw new RangeError(`keepStrokes: expected lines, got the command ${command}`);
    const placed = numbers.map((value, i) => {
      const isX = kind === 'h' || (kind !== 'v' && i % 2 === 0);
      return round(value * (isX ? a : d) + (isAbsolute ? (isX ? e : f) : 0));
    });
    return command + placed.join(' ');
  });
}

const round = (value: number) => Math.round(value * 100) / 100;
