/** What a reader does with keys alone: the same for Chromium, Firefox and WebKit. */

/** Keys that the tests press, by the names of the web. */
export type Key = 'Tab' | 'Enter' | ' ' | 'Home' | 'ArrowRight';

/** As much of a browser as a reader without a mouse needs. */
export interface Hands {
  /** Presses a key and lets go of it, as a real key: what the browser does of itself is done, too. */
  press(key: Key): Promise<void>;
  /** The value of a JavaScript expression in the page, awaited when it is a promise; it must survive JSON. */
  evaluate<T>(expression: string): Promise<T>;
}

/** Where keys should lead: each control of the widget, a group of radio buttons being one. */
const stops = `
  const isStop = (element) => {
    if (element.disabled || !element.checkVisibility()) return false;
    if (element.type !== 'radio') return true;
    const group = [...document.getElementsByName(element.name)];
    return element === (group.find(({ checked }) => checked) ?? group[0]);
  };
  const stops = [...document.querySelectorAll('.live :is(a[href], button, input, select, textarea, summary, [tabindex="0"])')]
    .filter(isStop);
  const nameOf = (element) => element.getAttribute('aria-label') || element.name || element.textContent.trim() || element.tagName;`;

/** How many keys lead to a widget at most, and through it. */
const patience = { before: 60, within: 120 };

/** Goes through the page by Tab. @returns the stops there are, and those that Tab came to before it left the widget */
export async function tabThrough({ press, evaluate }: Hands): Promise<{ there: string[]; met: string[] }> {
  const there = await evaluate<string[]>(`(() => { ${stops} return stops.map(nameOf); })()`);
  const here = () => evaluate<number>(`(() => { ${stops} return stops.indexOf(document.activeElement); })()`);
  const met: string[] = [];
  let place = -1;
  for (let i = 0; i < patience.before && place < 0; i++) {
    await press('Tab');
    place = await here();
  }
  for (let i = 0; i < patience.within && place >= 0; i++) {
    met.push(there[place] ?? '');
    await press('Tab');
    place = await here();
  }
  return { there, met };
}

const until = (isSo: string) => `(async () => {
  const live = document.querySelector('.live');
  const end = performance.now() + 20000;
  while (!(${isSo})) {
    if (performance.now() > end) throw new Error('waited in vain: ' + ${JSON.stringify(isSo)} + ', ' + JSON.stringify(live.dataset));
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
})()`;

/** Puts the focus on a control, so that the next key goes there. False where there is none. */
const focus = (selector: string) => `(() => {
  const control = document.querySelector(${JSON.stringify(`.live ${selector}`)});
  control?.focus();
  return control !== null;
})()`;

/** Plays, pauses, goes to step 0 and on to step 1, and chooses another stop, as far as the widget has that. Throws where a key does nothing. */
export async function playByKeys({ press, evaluate }: Hands): Promise<void> {
  if (await evaluate(focus('.play'))) {
    await press('Enter');
    await evaluate(until(`live.dataset.status !== 'still'`));
    await press(' ');
    await evaluate(until(`!['running', 'waiting'].includes(live.dataset.status)`));
  }
  if (await evaluate(`document.querySelector('.live').dataset.step !== undefined && ${focus('.scrubber input')}`)) {
    await press('Home');
    await evaluate(until(`live.dataset.step === '0'`));
    await press('ArrowRight');
    await evaluate(until(`live.dataset.step === '1' && live.dataset.status === 'paused'`));
  }
  if (await evaluate(focus('.settings input[type=radio]:checked'))) {
    await evaluate(`document.activeElement.setAttribute('data-was-checked', '')`);
    await press('ArrowRight');
    await evaluate(until(`!live.querySelector('[data-was-checked]').checked`));
  }
}
