/** Links of the text that set the state of a widget on the same page, without loading the page again. */
import type { ShowRequest, showEvent } from '../params/show.ts';

// Not imported as a value: a page's script would then bring the code of widgets along. The type keeps them equal.
const show: typeof showEvent = 'bn:show';

function follow(link: HTMLAnchorElement, event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const widget = document.getElementById(link.dataset.widgetLink ?? '');
  if (!widget) return;
  event.preventDefault();
  const request: ShowRequest = { search: link.dataset.search ?? '', play: link.dataset.play !== undefined };
  const isLive = widget.querySelector('[data-live="true"]') !== null;
  // A widget that does not answer yet finds the request when it does.
  if (isLive) widget.dispatchEvent(new CustomEvent(show, { detail: request }));
  else widget.dataset.show = JSON.stringify(request);
  widget.scrollIntoView({ block: 'nearest' });
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-widget-link]')) {
  link.addEventListener('click', (event) => follow(link, event));
}
