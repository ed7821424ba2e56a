import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { Locale } from '../../i18n/strings.ts';
import type { Params, Values } from '../params/param.ts';
import type { Draw, StillFacts, Words } from './telling.ts';

interface Shown<P extends Params, Data> {
  /** What is drawn; undefined while the page shows its still. */
  readonly data: ReadonlySignal<Data | undefined>;
  /** The settings that it was drawn with; read anew each time. */
  readonly settings: () => Values<P>;
  readonly words: Words<P, Data>;
  /** Brings the code that draws. */
  readonly loadDraw: () => Promise<Draw<P, Data>>;
  readonly still: StillFacts;
  readonly locale: Locale;
}

/** What a widget says of what it shows, the numbers of it, and how it is drawn. */
export function useShown<P extends Params, Data>({ data, settings, words, loadDraw, still, locale }: Shown<P, Data>) {
  const telling = useComputed(() => (data.value ? words.tell(data.value, settings(), locale) : still.telling));
  const description = useComputed(() => telling.value.description ?? telling.value.takeaway);
  const table = useComputed(() => data.value && words.table(data.value, settings(), locale));
  const loadFigure = async () => {
    const draw = await loadDraw();
    return (known: Data, width: number) =>
      draw(known, { document, width, locale, description: description.peek() }, settings);
  };
  return { telling, description, table, loadFigure };
}
