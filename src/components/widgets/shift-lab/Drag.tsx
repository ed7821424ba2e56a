import { useEffect, useRef } from 'preact/hooks';
import { curveRange } from '../../../engine/experiments/curveFit.ts';
import { movedEnd } from '../../params/span.ts';
import { type LabSettings, spansOf } from './lab.ts';
import { params } from './params.ts';

interface DragProps {
  readonly values: { peek(): LabSettings };
  readonly set: (name: End, value: number) => void;
}

type End = 'from' | 'to' | 'newFrom' | 'newTo';

const ends: readonly End[] = ['from', 'to', 'newFrom', 'newTo'];

/** Lets the grips of the figure be dragged, of the still and of the live one; what they set is set when let go. */
export function Drag({ values, set }: DragProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const root = anchor.current?.closest<HTMLElement>('.live');
    if (!root) return;
    const begin = (event: PointerEvent) => drag(event, values.peek(), set);
    root.addEventListener('pointerdown', begin);
    return () => root.removeEventListener('pointerdown', begin);
  }, []);
  return <span ref={anchor} hidden />;
}

function drag(event: PointerEvent, settings: LabSettings, set: DragProps['set']): void {
  const grip = (event.target as Element).closest?.<SVGGElement>('[data-drag]');
  const rail = grip?.parentElement?.querySelector('[data-rail]')?.getBoundingClientRect();
  const end = ends.find((name) => name === grip?.dataset.drag);
  if (!grip || !rail || !end || event.button !== 0) return;
  event.preventDefault();
  const [low, high] = curveRange;
  const span = spansOf(settings)[end === 'from' || end === 'to' ? 'train' : 'test'];
  const isLower = end === 'from' || end === 'newFrom';
  const bounds = { min: low, max: high, least: params.from.ends.least };
  const scale =
    (grip.ownerSVGElement?.viewBox.baseVal.width ?? 1) / (grip.ownerSVGElement?.getBoundingClientRect().width ?? 1);
  let place = isLower ? span[0] : span[1];
  const over = new AbortController();
  const move = ({ clientX }: PointerEvent) => {
    const asked = low + ((clientX - rail.left) / rail.width) * (high - low);
    place = movedEnd(span, isLower ? 'from' : 'to', asked, bounds, 0.1);
    const x = ((place - low) / (high - low)) * rail.width * scale;
    grip.setAttribute('transform', `translate(${x},0)`);
  };
  const finish = () => {
    over.abort();
    set(end, place);
  };
  addEventListener('pointermove', move, over);
  addEventListener('pointerup', finish, over);
  addEventListener('pointercancel', finish, over);
}
