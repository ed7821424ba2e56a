/**
 * Carries the reader's place to the other language: the address says what the widgets show (query); the block nearest
 * the top of the window, its distance to it and the hash go through session storage, written by the click itself and
 * removed on arrival.
 */
const key = 'bn-place';
const longestTripMs = 15_000;

/** Names a block in both languages: its section's heading, its tag, and which of those in the section it is. */
type Place = Readonly<{
  section: string;
  tag: string;
  nth: number;
  top: number;
  path: string;
  hash: string;
  time: number;
}>;
type Block = Readonly<{ element: Element; section: string; tag: string; nth: number }>;

function blocks(): Block[] {
  const counts = new Map<string, number>();
  let section = '';
  return [...document.querySelectorAll('[data-blocks] > *')].map(boxed).map((element) => {
    if (/^H\d$/.test(element.tagName)) section = element.id;
    const name = `${section} ${element.tagName}`;
    const nth = counts.get(name) ?? 0;
    counts.set(name, nth + 1);
    return { element, section, tag: element.tagName, nth };
  });
}

/** An island's own element has no box; its first child with one stands for it. */
function boxed(element: Element): Element {
  const child = element.getClientRects().length === 0 ? element.firstElementChild : null;
  return child ? boxed(child) : element;
}

const topOf = ({ element }: Block): number => element.getBoundingClientRect().top;

function leave(link: HTMLAnchorElement): void {
  if (scrollY === 0) return;
  const visible = blocks().filter(({ element }) => element.getClientRects().length > 0);
  const [nearest] = visible.sort((a, b) => Math.abs(topOf(a)) - Math.abs(topOf(b)));
  if (!nearest) return;
  const { section, tag, nth } = nearest;
  const { pathname: path, hash } = link;
  const place: Place = { section, tag, nth, top: topOf(nearest), path, hash, time: Date.now() };
  try {
    sessionStorage.setItem(key, JSON.stringify(place));
    // A hash would pull the page to its target; it joins the address again on arrival.
    link.hash = '';
  } catch {
    // Storage is blocked: the other language opens at its top.
  }
}

function takePlace(): Place | undefined {
  try {
    const place = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Place | null;
    sessionStorage.removeItem(key);
    const fresh = place && place.path === location.pathname && Date.now() - place.time < longestTripMs;
    return fresh ? place : undefined;
  } catch {
    return undefined;
  }
}

function show({ section, tag, nth, top }: Place): void {
  const same = blocks().filter((block) => block.section === section && block.tag === tag);
  const block = same[nth] ?? same.at(-1) ?? blocks().find((candidate) => candidate.section === section);
  if (block) scrollBy({ top: topOf(block) - top, behavior: 'instant' });
}

function arrive(): void {
  const place = takePlace();
  if (!place) return;
  show(place);
  // Any earlier, and the page would still be pulled to the hash when loading ends.
  const addHash = () => history.replaceState(history.state, '', location.pathname + location.search + place.hash);
  addEventListener('load', () => setTimeout(addHash), { once: true });
}

function carryAddress(link: HTMLAnchorElement): void {
  // Widgets write their state into the address with a delay: whatever is still waiting is written now.
  document.dispatchEvent(new CustomEvent('bn:flush-url'));
  link.search = location.search;
  link.hash = location.hash;
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]')) {
  // Before the menu of a right or long press opens, too: "open in a new tab" keeps the state.
  link.addEventListener('pointerdown', () => carryAddress(link));
  link.addEventListener('click', () => {
    carryAddress(link);
    leave(link);
  });
}
arrive();
