import type { Exported } from './handle.ts';

/** Hands a file to the reader. */
export function download({ name, type, data }: Exported): void {
  const isAddress = data.startsWith('data:');
  const link = document.createElement('a');
  link.href = isAddress ? data : URL.createObjectURL(new Blob([data], { type }));
  link.download = name;
  link.click();
  // Not at once: the browser still has to read it.
  if (!isAddress) setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
