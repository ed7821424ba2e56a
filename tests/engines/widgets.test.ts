/** Every widget in the other engines: it runs to its end, scrubs, and its link gives the same bits. */
import { describe, expect, it } from 'vitest';
import { engineNames } from '../browser/support/engine.ts';
import { elsewhere, runToEnd, type Shown, settled, widgetNames } from '../browser/support/exercise.ts';
import { useEngine, useSite } from './engine.ts';

const url = useSite();

describe.each(engineNames)('%s', (name) => {
  const engine = useEngine(name);

  const timeout = 180_000;
  it.for(widgetNames)(
    '%s runs, scrubs, and its link gives the same bits (W1, U4)',
    { timeout },
    async (widget, context) => {
      const browser = engine(context);
      await browser.goto(`${url()}/en/w/${widget}/`);
      const { before, after } = await browser.evaluate<{ before: Shown; after: Shown }>(runToEnd);
      expect(after.takeaway).toBe(before.takeaway);
      if (before.fingerprint) expect(after.fingerprint).toBe(before.fingerprint);
      const left = await browser.evaluate<Shown>(elsewhere);
      await browser.goto(`${url()}/zh/w/${widget}/${left.search}`);
      const right = await browser.evaluate<Shown>(settled);
      expect({ ...right, takeaway: '', status: '' }).toEqual({ ...left, takeaway: '', status: '' });
    },
  );
});
