/**
 * Every widget in the other engines: what a reader does with it there, and the bits of the build. Keys are real ones in both.
 * WebKit's driver tells of no error that a page raises before it has loaded.
 */
import { describe, expect, it } from 'vitest';
import { engineNames } from '../browser/support/engine.ts';
import { elsewhere, runToEnd, type Shown, scrub, settled, widgetNames } from '../browser/support/exercise.ts';
import { playByKeys, tabThrough } from '../browser/support/keyboard.ts';
import { useEngine, useSite } from './engine.ts';

const url = useSite();
/** Seconds on an idle machine; minutes, where it does much else. */
const timeout = 400_000;

describe.each(engineNames)('%s', (name) => {
  const engine = useEngine(name);

  describe.each(widgetNames)('%s', (widget) => {
    it('ends as its still does, scrubs, and raises no error (W1, W4, W19)', { timeout }, async (context) => {
      const browser = engine(context);
      await browser.goto(`${url()}/en/w/${widget}/`);
      const { before, after } = await browser.evaluate<{ before: Shown; after: Shown }>(runToEnd);
      expect({ outcome: after.outcome, takeaway: after.takeaway }).toEqual({
        outcome: before.outcome,
        takeaway: before.takeaway,
      });
      if (before.fingerprint) expect(after.fingerprint).toBe(before.fingerprint);
      const scrubbed = await browser.evaluate<{
        third: number;
        middle: Shown;
        back: Shown;
        isTrainedAgain: boolean;
      } | null>(scrub);
      if (scrubbed) {
        expect(scrubbed.middle.step).toBe(String(scrubbed.third));
        expect(scrubbed.back).toEqual(after);
        expect(scrubbed.isTrainedAgain).toBe(false);
      }
      expect(await browser.errors()).toEqual([]);
    });

    it('gives the same moment, words and bits behind its link (U4, W19)', { timeout }, async (context) => {
      const browser = engine(context);
      await browser.goto(`${url()}/en/w/${widget}/`);
      const left = await browser.evaluate<Shown>(elsewhere);
      await browser.goto(`${url()}/zh/w/${widget}/${left.search}`);
      const right = await browser.evaluate<Shown>(settled);
      expect({ ...right, takeaway: '', status: '' }).toEqual({ ...left, takeaway: '', status: '' });
      expect(await browser.errors()).toEqual([]);
    });

    it('is reached, used and left by keys alone (W15, W19)', { timeout }, async (context) => {
      const browser = engine(context);
      await browser.goto(`${url()}/en/w/${widget}/`);
      await browser.evaluate(settled);
      const { there, met } = await tabThrough(browser);
      expect(met).toEqual(there);
      await playByKeys(browser);
      expect(await browser.errors()).toEqual([]);
    });
  });
});
