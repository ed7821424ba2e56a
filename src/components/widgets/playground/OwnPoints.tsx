import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { LabeledPoint } from '../../../engine/run.ts';
import { type Locale, say } from '../../../i18n/strings.ts';
import { Choice } from '../../controls/Choice.tsx';
import type { Playground } from './model.ts';
import { classes, problemSentence, readPoints, writePoints } from './ownPoints.ts';
import { extentOf } from './specs.ts';
import { strings } from './strings.ts';

interface OwnPointsProps {
  readonly model: Playground;
  readonly locale: Locale;
}

const notches = classes.map((value) => ({ value, label: { en: String(value), zh: String(value) } }));

/** The reader's own points, by clicks on a picture or line by line. */
export function OwnPoints({ model, locale }: OwnPointsProps) {
  const root = useRef<HTMLDivElement>(null);
  const label = useSignal(0);
  const text = useSignal('');
  const problem = useSignal('');
  useSignalEffect(() => {
    text.value = writePoints(model.points.value);
  });
  useEffect(() => {
    const widget = root.current?.closest<HTMLElement>('[data-widget]');
    if (!widget) return;
    const add = (event: MouseEvent) => {
      const point = pointAt(event, extentOf(model.points.peek()), label.peek());
      if (point) model.usePoints([...model.points.peek(), point]);
    };
    widget.addEventListener('click', add);
    return () => widget.removeEventListener('click', add);
  }, []);
  const take = () => {
    const parsed = readPoints(text.value);
    problem.value = problemSentence(parsed, locale);
    if (parsed.points) model.usePoints(parsed.points);
  };
  return (
    <div class="own-points" ref={root}>
      <p class="ideas-title">{say(strings.ownPoints, locale)}</p>
      <p>{say(strings.ownHow, locale)}</p>
      <Choice
        id="playground-class"
        label={strings.pointClass}
        notches={notches}
        value={label.value}
        set={(value) => {
          label.value = Number(value);
        }}
        locale={locale}
      />
      <textarea
        rows={6}
        spellcheck={false}
        aria-label={say(strings.pointsField, locale)}
        aria-describedby="playground-points-news"
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
      <div class="buttons">
        <button type="button" onClick={take}>
          {say(strings.usePoints, locale)}
        </button>
      </div>
      <p id="playground-points-news" role="status">
        {problem.value || say(strings.pointsUsed, locale, { count: model.points.value.length })}
      </p>
    </div>
  );
}

/** The point of the plane under a click on one of the pictures. */
function pointAt({ target, clientX, clientY }: MouseEvent, extent: number, label: number): LabeledPoint | undefined {
  const picture = target instanceof Element ? target.closest('.plane') : null;
  if (!picture) return undefined;
  const { left, top, width, height } = picture.getBoundingClientRect();
  const along = (share: number) => Math.round(100 * extent * (2 * share - 1)) / 100;
  return [along((clientX - left) / width), -along((clientY - top) / height), label];
}
