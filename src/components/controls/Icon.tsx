/** Shapes on buttons; the words next to them are the name. */
const shapes = {
  play: 'M3 1.5v11l9.5-5.5z',
  pause: 'M2.5 1.5h3.2v11H2.5zM8.3 1.5h3.2v11H8.3z',
  step: 'M2 1.5v11l7-5.5zM10 1.5h2v11h-2z',
  reset: 'M7 2.2V.2L3 3.2l4 3v-2a3.8 3.8 0 1 1-3.8 3.8h-2A5.8 5.8 0 1 0 7 2.2z',
} as const;

export function Icon({ name }: { readonly name: keyof typeof shapes }) {
  return (
    <svg class="icon" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
