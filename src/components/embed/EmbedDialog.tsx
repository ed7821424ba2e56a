import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Locale } from '../../i18n/strings.ts';
import type { Embedded } from './snippets.ts';

interface DialogProps {
  readonly embedded: Embedded;
  readonly locale: Locale;
}

/** The dialog, whose code comes when it is opened. */
export function EmbedDialog(props: DialogProps) {
  const loaded = useSignal<{ readonly Dialog: ComponentType<DialogProps> } | undefined>(undefined);
  useEffect(() => {
    import('./Dialog.tsx').then(({ Dialog }) => {
      loaded.value = { Dialog };
    });
  }, []);
  const Dialog = loaded.value?.Dialog;
  return Dialog ? <Dialog {...props} /> : null;
}
