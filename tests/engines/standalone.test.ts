/** A widget in one file, opened from a disk, in the other engines: it runs, or keeps its picture and says why not. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { engineNames } from '../browser/support/engine.ts';
import { runToEnd, type Shown } from '../browser/support/exercise.ts';
import { useEngine } from './engine.ts';

/** A run over steps, a sweep of many runs, and one that asks the other worker. */
const files = ['race', 'batch-size', 'loss-surface'];

/** Seconds on an idle machine; minutes, where it does much else. */
const timeout = 200_000;

describe.each(engineNames)('%s', (name) => {
  const engine = useEngine(name);

  it.for(files)(
    '%s, from a disk, runs to the words and bits of its still (M17)',
    { timeout },
    async (widget, context) => {
      const browser = engine(context);
      await browser.goto(pathToFileURL(resolve(`dist/embed/v1/zh/${widget}/standalone.html`)).href);
      const { before, after } = await browser.evaluate<{ before: Shown; after: Shown }>(runToEnd);
      expect({ outcome: after.outcome, takeaway: after.takeaway }).toEqual({
        outcome: before.outcome,
        takeaway: before.takeaway,
      });
      expect(after.fingerprint).toBe(before.fingerprint);
      expect(await browser.errors()).toEqual([]);
    },
  );
});
