import { beyondMarks, curve, curveTransform, type Frame, runningMedian } from './curve.ts';
import type { Contender } from './panel.ts';
import { moveTo, type Point, px, svg, text } from './svg.ts';

/** What one line tells. */
export interface LossLine {
  /** Loss at each step so far; those from the shown step on are drawn as the future. */
  readonly losses: Float32Array;
  readonly events: readonly LossEvent[];
}

export interface LossEvent {
  readonly kind: 'reached' | 'diverged';
  readonly step: number;
  readonly words: string;
}

/** Where a line stands: its tip at the shown step, and its height at earlier steps. */
export interface Standing {
  readonly tip: Point;
  heightAt(step: number): number;
}

const heads: Readonly<Record<Contender, string>> = {
  with: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
  without: 'M-3.6 -3.6h7.2v7.2h-7.2z',
};

/**
 * The losses of one contender: every loss as a faint line, their running median as a strong one, its future part faint;
 * a head at the shown step with the contender's name beside it. A diverged run leaves through the top.
 */
export function lossLine(document: Document, contender: Contender, name: string, frame: Frame) {
  const path = (part: string) => svg(document, 'path', { class: `${part} net-${contender}` });
  const [future, every, median] = [path('future'), path('every'), path('median')];
  const [beyond, head] = [path('beyond'), path('head')];
  const words = text(document, '', { class: `line-name net-${contender}`, dy: '0.36em' });
  const curves = svg(document, 'g', { transform: curveTransform(frame) }, [future, every, median]);

  function update({ losses, events }: LossLine, shownStep: number): Standing {
    const medians = runningMedian(losses);
    const now = Math.min(shownStep, losses.length);
    const end = events.find((event) => event.kind === 'diverged');
    const exit = end && { x: end.step, y: frame.top };
    every.setAttribute('d', curve(losses, 0, now, frame));
    median.setAttribute('d', curve(medians, 0, now, frame, exit));
    future.setAttribute('d', now < losses.length ? curve(medians, Math.max(0, now - 1), losses.length, frame) : '');
    beyond.setAttribute('d', beyondMarks(losses.subarray(0, now), frame, end?.step));
    const heightAt = (step: number) => frame.y(medians[Math.max(0, Math.min(step, now) - 1)] ?? frame.low);
    const tip = { x: frame.x(Math.max(0, now - 1)), y: heightAt(now) };
    const isRunning = now > 0 && !end;
    head.setAttribute('d', isRunning ? heads[contender] : '');
    head.setAttribute('transform', moveTo(tip.x, tip.y));
    words.textContent = isRunning ? name : '';
    words.setAttribute('x', String(px(tip.x + 9)));
    return { tip, heightAt };
  }

  return {
    lines: svg(document, 'g', {}, [curves, beyond]),
    end: svg(document, 'g', {}, [head, words]),
    update,
    /** Puts the name beside the head, at a height that another name leaves free. */
    label(y: number): void {
      words.setAttribute('y', String(px(y)));
    },
  };
}
