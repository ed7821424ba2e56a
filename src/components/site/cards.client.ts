/**
 * Cards beside words of the text: what a term means, which paper is cited. A term's card is in the page, and tap, click and
 * keys open it without a script; a citation is a link to the list of papers, whose entry becomes its card when needed.
 */
const restMs = 200;

type Card = () => HTMLElement | null;

const isOpen = (card: HTMLElement | null) => card?.matches(':popover-open') ?? true;

/** Opens a card under a resting mouse. */
function openUnderMouse(word: HTMLElement, card: Card): void {
  let timer = 0;
  // Entering the card keeps it open, so that its words can be read closely and selected.
  const stay = () => clearTimeout(timer);
  const after = (act: () => void) => (event: PointerEvent) => {
    stay();
    if (event.pointerType === 'mouse') timer = window.setTimeout(act, restMs);
  };
  const close = after(() => card()?.hidePopover());
  const open = after(() => {
    const note = card();
    if (!note || isOpen(note)) return;
    note.addEventListener('pointerenter', stay);
    note.addEventListener('pointerleave', close);
    note.showPopover({ source: word });
  });
  word.addEventListener('pointerenter', open);
  word.addEventListener('pointerleave', close);
  word.addEventListener('pointerdown', stay);
}

/** The entry of the list that a citation leads to, as a card behind the citation. */
function paperCard(link: HTMLAnchorElement): Card {
  let card: HTMLElement | undefined;
  return () => {
    const entry = document.getElementById(link.hash.slice(1));
    if (card || !entry) return card ?? null;
    card = document.createElement('span');
    card.append(...entry.cloneNode(true).childNodes);
    Object.assign(card, { className: 'card', popover: 'auto', lang: 'en', role: 'note' });
    card.addEventListener('toggle', ({ newState }) => {
      link.ariaExpanded = String(newState === 'open');
    });
    link.after(card);
    return card;
  };
}

/** Tap, click and Enter open the card; once more, and they follow the link to the list. */
function openByHand(link: HTMLAnchorElement, card: Card): void {
  // A card closes under the very pointer that presses on the link: what counts is what the reader saw before.
  let wasOpen: boolean | undefined;
  link.addEventListener('pointerdown', () => {
    wasOpen = isOpen(card());
  });
  link.addEventListener('click', (event) => {
    const isSecond = wasOpen ?? isOpen(card());
    wasOpen = undefined;
    if (isSecond || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    card()?.showPopover({ source: link });
  });
}

for (const word of document.querySelectorAll<HTMLButtonElement>('.term-word')) {
  openUnderMouse(word, () => word.popoverTargetElement as HTMLElement | null);
}
for (const link of document.querySelectorAll<HTMLAnchorElement>('.cite a')) {
  const card = paperCard(link);
  link.ariaExpanded = 'false';
  openUnderMouse(link, card);
  openByHand(link, card);
}
