import { effect, type ReadonlySignal, untracked, useSignal } from '@preact/signals';
import { type Locale, say } from '../../i18n/strings.ts';
import { DataTable } from './DataTable.tsx';
import { download } from './download.ts';
import { Link } from './Link.tsx';
import { toSvg } from './picture.ts';
import { strings } from './strings.ts';
import { type Table, toCsv } from './table.ts';

interface MenuProps {
  /** Name of the files, without ending. */
  readonly name: string;
  /** The numbers drawn; undefined while only the still is there. */
  readonly table: ReadonlySignal<Table | undefined>;
  /** Trains what the still shows. */
  readonly prepare: () => void;
  /** The address of what is shown. */
  readonly address: () => string;
  /** The figure on screen. */
  readonly figure: () => SVGSVGElement | undefined;
  readonly locale: Locale;
}

/** What a reader can take away: a link, the numbers, the picture. */
export function Menu({ name, table, prepare, address, figure, locale }: MenuProps) {
  const open = useSignal<'nothing' | 'link' | 'data'>('nothing');
  const toggle = (part: 'link' | 'data') => {
    open.value = open.value === part ? 'nothing' : part;
    if (open.value === 'data' && !table.value) prepare();
  };
  const saveCsv = () => {
    if (!table.value) prepare();
    once(table, (known) => download(`${name}.csv`, 'text/csv', toCsv(known)));
  };
  const saveSvg = () => {
    const picture = figure();
    if (picture) download(`${name}.svg`, 'image/svg+xml', toSvg(picture));
  };
  return (
    <div class="menu">
      <div class="buttons">
        <button type="button" aria-expanded={open.value === 'link'} onClick={() => toggle('link')}>
          {say(strings.link, locale)}
        </button>
        <button type="button" aria-expanded={open.value === 'data'} onClick={() => toggle('data')}>
          {say(strings.data, locale)}
        </button>
        <button type="button" onClick={saveCsv}>
          {say(strings.csv, locale)}
        </button>
        <button type="button" onClick={saveSvg}>
          {say(strings.svg, locale)}
        </button>
      </div>
      {open.value === 'link' && <Link address={address()} locale={locale} />}
      {open.value === 'data' &&
        (table.value ? <DataTable table={table.value} locale={locale} /> : <p>{say(strings.waiting, locale)}</p>)}
    </div>
  );
}

/** Acts on the first value there is, now or later. */
function once<T>(value: ReadonlySignal<T | undefined>, act: (value: T) => void): void {
  let isDone = false;
  const stop = effect(() => {
    const known = value.value;
    if (known === undefined || isDone) return;
    isDone = true;
    untracked(() => act(known));
    // Later, as the effect may be in its first run, before there is anything to stop.
    queueMicrotask(() => stop());
  });
}
