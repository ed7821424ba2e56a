/** Opens the meaning of a term under a resting mouse; tap, click and keys need no script. */
const restMs = 200;

function openUnderMouse(word: HTMLButtonElement): void {
  const note = word.popoverTargetElement;
  if (!(note instanceof HTMLElement)) return;
  let timer = 0;
  // Entering the note keeps it open, so that its words can be read closely and selected.
  const after = (act: () => void) => (event: PointerEvent) => {
    clearTimeout(timer);
    if (event.pointerType === 'mouse') timer = window.setTimeout(act, restMs);
  };
  const open = after(() => note.showPopover({ source: word }));
  const close = after(() => note.hidePopover());
  word.addEventListener('pointerenter', open);
  word.addEventListener('pointerleave', close);
  word.addEventListener('pointerdown', () => clearTimeout(timer));
  note.addEventListener('pointerenter', () => clearTimeout(timer));
  note.addEventListener('pointerleave', close);
}

for (const word of document.querySelectorAll<HTMLButtonElement>('.term-word')) openUnderMouse(word);
