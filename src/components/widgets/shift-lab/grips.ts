/** Lets the grips of the figure be dragged, of the still and of the live one; what they set is set when let go. */
import { curveRange } from '../../../engine/experiments/curveFit.ts';
import { movedEnd } from '../../params/span.ts';
import { type LabSettings, spansOf } from './lab.ts';
import { params } from './params.ts';

interface Lab {
  readonly values: { peek(): LabSettings };
  readonly set: (name: End, value: number) => void;
}

type End = 'from' | 'to' | 'newFrom' | 'newTo';

const ends: readonly End[] = ['from', 'to', 'newFrom', 'newTo'];
const [low, high] = curveRange;
const bounds = { min: low, max: high, least: params.from.ends.least };

/** @returns stops it */
export function holdGrips(picture: HTMLElement, lab: Lab): () => void {
  const over = new AbortController();
  picture.addEventListener('pointerdown', (event) => begin(event, lab), over);
  return () => over.abort();
}

function begin(event: PointerEvent, { values, set }: Lab): void {
  const grip = (event.target as Element).closest<SVGGElement>('[data-drag]');
  const end = ends.find((name) => name === grip?.dataset.drag);
  const rail = grip?.parentElement?.querySelector('[data-rail]')?.getBoundingClientRect();
  const figure = grip?.ownerSVGElement;
  if (!grip || !end || !rail || !figure || event.button !== 0) return;
  event.preventDefault();
  const spans = spansOf(values.peek());
  const span = end === 'from' || end === 'to' ? spans.train : spans.test;
  const which = end === 'from' || end === 'newFrom' ? 'from' : 'to';
  const unit = figure.viewBox.baseVal.width / figure.getBoundingClientRect().width;
  let place = span[which === 'from' ? 0 : 1];
  const over = new AbortController();
  const move = ({ clientX }: PointerEvent) => {
    const asked = low + ((clientX - rail.left) / rail.width) * (high - low);
    place = movedEnd(span, which, asked, bounds, 0.1);
    grip.setAttribute('transform', `translate(${((place - low) / (high - low)) * rail.width * unit},0)`);
  };
  const finish = () => {
    over.abort();
    set(end, place);
  };
  addEventListener('pointermove', move, over);
  addEventListener('pointerup', finish, over);
  addEventListener('pointercancel', finish, over);
}
