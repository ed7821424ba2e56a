/** The header steps aside for a reader who goes on, and comes back for one who turns around. */
const settlePx = 8;
const header = document.querySelector<HTMLElement>('.site-header');
let last = scrollY;

function follow(): void {
  if (!header || Math.abs(scrollY - last) < settlePx) return;
  header.toggleAttribute('data-away', scrollY > last && scrollY > header.offsetHeight);
  last = scrollY;
}

addEventListener('scroll', follow, { passive: true });
