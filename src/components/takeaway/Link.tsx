import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type Locale, say } from '../../i18n/strings.ts';
import { strings } from './strings.ts';

/** The address of what is shown, copied where the browser allows it, and in a box to copy from where it doesn't. */
export function Link({ address, locale }: { readonly address: string; readonly locale: Locale }) {
  const isCopied = useSignal(false);
  const box = useRef<HTMLInputElement>(null);
  // A screen reader then reads label and address, and one key copies them by hand.
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    isCopied.value = false;
    copy(address).then((done) => {
      isCopied.value = done;
    });
  }, [address]);
  return (
    <label class="link">
      <span>{say(isCopied.value ? strings.linkCopied : strings.linkShown, locale)}</span>
      <input ref={box} type="text" readOnly value={address} onFocus={({ currentTarget }) => currentTarget.select()} />
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
