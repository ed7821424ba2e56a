import { useSignal } from '@preact/signals';
import { type Locale, say } from '../../i18n/strings.ts';
import { embeddingPath, href } from '../site/links.ts';
import { framePath } from './addresses.ts';
import { dialogStrings } from './dialogStrings.ts';
import { type Embedded, pictureFile, type SnippetKind, snippets } from './snippets.ts';
import { strings } from './strings.ts';

const kinds = Object.keys(snippets) as SnippetKind[];

/** What to paste, for four kinds of places, with the state that is shown; and how it will look. */
export function Dialog({ embedded, locale }: { readonly embedded: Embedded; readonly locale: Locale }) {
  const kind = useSignal<SnippetKind>('html');
  const isCopied = useSignal(false);
  const isPreviewed = useSignal(false);
  const text = snippets[kind.value](embedded);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      isCopied.value = true;
    } catch {
      // The text stands in the box: it can be copied by hand.
    }
  };
  return (
    <div class="embed-dialog">
      <Hint embedded={embedded} kind={kind.value} locale={locale} />
      <fieldset class="knob">
        <legend>{say(strings.embed, locale)}</legend>
        <div class="stops">
          {kinds.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`${embedded.name}-embed`}
                checked={kind.value === each}
                onChange={() => {
                  kind.value = each;
                  isCopied.value = false;
                }}
              />
              <span>{say(dialogStrings[each], locale)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <textarea
        readOnly
        rows={6}
        value={text}
        aria-label={say(dialogStrings.code, locale)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="buttons">
        <button type="button" onClick={copy}>
          {say(isCopied.value ? dialogStrings.copied : dialogStrings.copy, locale)}
        </button>
        <button
          type="button"
          aria-expanded={isPreviewed.value}
          onClick={() => {
            isPreviewed.value = !isPreviewed.value;
          }}
        >
          {say(dialogStrings.preview, locale)}
        </button>
        <a href={href(embeddingPath(locale))}>{say(dialogStrings.guide, locale)}</a>
      </div>
      {isPreviewed.value && (
        <iframe
          src={`${href(framePath(embedded.locale, embedded.name))}${embedded.search}`}
          title={embedded.title}
          sandbox="allow-scripts"
          loading="lazy"
        />
      )}
    </div>
  );
}

interface HintProps {
  readonly embedded: Embedded;
  readonly kind: SnippetKind;
  readonly locale: Locale;
}

/** What the code shows; for a picture, also where to get it for places that refuse SVG. */
function Hint({ embedded, kind, locale }: HintProps) {
  if (kind === 'html' || kind === 'frame') return <p>{say(dialogStrings.hint, locale)}</p>;
  const { png, isOfState } = pictureFile(embedded);
  return (
    <p>
      {say(isOfState ? dialogStrings.pictureHint : dialogStrings.firstPictureHint, locale)}{' '}
      <a href={png} download>
        {say(dialogStrings.png, locale)}
      </a>
    </p>
  );
}
