import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Value } from '../params/param.ts';
import { type Numeric, nearestLegal } from '../params/parse.ts';

interface NumberBoxProps {
  readonly value: number;
  /** Takes up what was typed. @returns what is used instead, where that is not what was asked for */
  readonly take: (asked: number) => number;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number | 'any';
  readonly isWhole?: boolean;
  readonly id?: string;
  readonly label?: string;
}

/**
 * A box for an exact number. It shows the value in use, except while somebody types in it: a run that redraws the page
 * many times a second must not take away half a number.
 */
export function NumberBox({ value, take, isWhole, label, ...limits }: NumberBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const isTyping = useRef(false);
  const show = (shown: number) => {
    if (box.current && !isTyping.current) box.current.value = String(shown);
  };
  useLayoutEffect(() => show(value));
  const done = (shown: number) => {
    isTyping.current = false;
    show(shown);
  };
  return (
    <input
      {...limits}
      ref={box}
      type="number"
      inputMode={isWhole ? 'numeric' : 'decimal'}
      defaultValue={String(value)}
      onInput={() => {
        isTyping.current = true;
      }}
      onChange={({ currentTarget: { valueAsNumber } }) =>
        done(Number.isNaN(valueAsNumber) ? value : take(valueAsNumber))
      }
      onBlur={() => done(value)}
      aria-label={label}
    />
  );
}

/** Sets a param to the nearest legal value of what was typed. */
export const takeLegal = (param: Numeric, set: (value: Value) => void) => (asked: number) => {
  const legal = nearestLegal(param, asked);
  set(legal);
  return legal;
};
