import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Drawing } from './drawing.ts';
import { openStage, type Place, type Stage } from './stage.ts';

export interface HostProps<Data> {
  /** What to show; as long as there is nothing, the still stays. */
  readonly data: Data | undefined;
  /** Draws the figure; keep its identity (one per language), for another one means drawing anew. */
  readonly draw: (data: Data, place: Place) => Drawing<Data>;
  /** The still from the build, shown until the first drawing. */
  readonly children?: ComponentChildren;
}

/** The place of a live figure in the page. Every layout has one aspect ratio, so nothing moves when the still gives way. */
export function Host<Data>({ data, draw, children }: HostProps<Data>) {
  const box = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage<Data> | undefined>(undefined);
  const [isLive, setLive] = useState(false);
  useLayoutEffect(() => {
    if (!box.current) return;
    const opened = openStage(box.current, draw, () => setLive(true));
    stage.current = opened;
    return opened.close;
  }, [draw]);
  useLayoutEffect(() => {
    if (data !== undefined) stage.current?.show(data);
  }, [data, draw]);
  return (
    <div>
      <div ref={box} />
      {isLive ? null : children}
    </div>
  );
}
