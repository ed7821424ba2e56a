import { type Locale, say } from '../../i18n/strings.ts';
import { strings } from './strings.ts';

interface ProvenanceProps {
  readonly words: string;
  readonly fingerprint?: string | undefined;
  readonly locale: Locale;
}

const shortDigits = 8;

/** Where the numbers come from, in small type. */
export function Provenance({ words, fingerprint, locale }: ProvenanceProps) {
  return (
    <p class="provenance" data-fingerprint={fingerprint}>
      <span>{words}</span>{' '}
      {fingerprint && (
        <span title={fingerprint}>
          {say(strings.fingerprint, locale, { digits: fingerprint.slice(0, shortDigits) })}
        </span>
      )}
    </p>
  );
}
