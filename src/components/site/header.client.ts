/** The header steps aside for a reader who goes on, and comes back for one who turns around. */
const settlePx = 8;
const header = document.querySelector<HTMLElement>('.site-header');
// Not asked for while the page loads: the answer would need the whole layout at once.
let last: number | undefined;

function follow(): void {
  last ??= scrollY;
  if (!header || Math.abs(scrollY - last) < settlePx) return;
  header.toggleAttribute('data-away', scrollY > last && scrollY > header.offsetHeight);
  last = scrollY;
}

addEventListener('scroll', follow, { passive: true });
