import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { type Locale, type Phrase, say } from '../../i18n/strings.ts';
import { plainCitation } from './citation.ts';
import { DataTable } from './DataTable.tsx';
import { download } from './download.ts';
import { type ExportSource, exportAs } from './exports.ts';
import type { ExportKind } from './handle.ts';
import { Link } from './Link.tsx';
import { strings } from './strings.ts';

interface MenuProps {
  readonly source: ExportSource;
  /** More that opens here, by the name of its button. */
  readonly parts?: readonly { readonly phrase: Phrase; readonly show: () => ComponentChildren }[];
  /** What an address cannot carry, said wherever one is handed out; '' for nothing. */
  readonly caveat: string;
  readonly locale: Locale;
}

/** What a reader can take away: a link, the numbers, the picture, a citation. */
export function Menu({ source, parts = [], caveat, locale }: MenuProps) {
  const { table, status, prepare, address, title } = source;
  const open = useSignal<Phrase | undefined>(undefined);
  const save = async (kind: ExportKind) => download(await exportAs(kind, source));
  const all = [
    { phrase: strings.link, show: () => <Link address={address()} locale={locale} /> },
    { phrase: strings.data, show: data },
    { phrase: strings.cite, show: cite },
    ...parts,
  ];
  const files = [
    ['csv', strings.csv],
    ['svg', strings.svg],
    ['png', strings.png],
  ] as const;
  return (
    <div class="menu">
      <div class="buttons">
        {all.map(({ phrase }) => (
          <button
            key={phrase.en}
            type="button"
            aria-expanded={open.value === phrase}
            onClick={() => {
              open.value = open.value === phrase ? undefined : phrase;
              if (open.value === strings.data && status.value === 'still') prepare();
            }}
          >
            {say(phrase, locale)}
          </button>
        ))}
        {files.map(([kind, phrase]) => (
          <button key={kind} type="button" onClick={() => save(kind)}>
            {say(phrase, locale)}
          </button>
        ))}
      </div>
      {caveat && open.value && open.value !== strings.data && <p class="caveat">{caveat}</p>}
      {all.find(({ phrase }) => phrase === open.value)?.show()}
    </div>
  );

  function data() {
    return (
      <>
        {source.pytorch && (
          <button type="button" onClick={() => save('pytorch')}>
            {say(strings.pytorch, locale)}
          </button>
        )}
        {table.value ? <DataTable table={table.value} locale={locale} /> : <p>{say(strings.waiting, locale)}</p>}
      </>
    );
  }

  function cite() {
    return (
      <div class="citation">
        <p>{say(strings.citeHint, locale)}</p>
        <p class="citation-text">{plainCitation(title(), address())}</p>
        <button type="button" onClick={() => save('bibtex')}>
          {say(strings.bibtex, locale)}
        </button>
      </div>
    );
  }
}
