import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Locale } from '../../i18n/strings.ts';
import type { Embedded } from './snippets.ts';

interface DialogProps {
  readonly embedded: Embedded;
  readonly locale: Locale;
}

/** The dialog, whose code comes when it is opened. */
export function EmbedDialog(props: DialogProps) {
  const loaded = useSignal<typeof import('./Dialog.tsx') | undefined>(undefined);
  useEffect(() => {
    import('./Dialog.tsx').then((module) => {
      loaded.value = module;
    });
  }, []);
  const Dialog = loaded.value?.Dialog;
  return Dialog ? <Dialog {...props} /> : null;
}
