import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Locale, say } from '../../i18n/strings.ts';
import { strings } from './strings.ts';

/** The address of what is shown, copied where the browser allows it, and in a box to copy from where it doesn't. */
export function Link({ address, locale }: { readonly address: string; readonly locale: Locale }) {
  const isCopied = useSignal(false);
  useEffect(() => {
    isCopied.value = false;
    copy(address).then((done) => {
      isCopied.value = done;
    });
  }, [address]);
  return (
    <label class="link">
      <span role="status">{say(isCopied.value ? strings.linkCopied : strings.linkShown, locale)}</span>
      <input type="text" readOnly value={address} onFocus={({ currentTarget }) => currentTarget.select()} />
    </label>
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
