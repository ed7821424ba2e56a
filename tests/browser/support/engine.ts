import { openFirefox } from './firefox.ts';
import type { Hands } from './keyboard.ts';
import { openWebKit } from './webkit.ts';

/** A browser engine besides Chromium, with as much control as the tests of the engines need. */
export interface EngineBrowser extends Hands {
  readonly version: string;
  /** Settles when the page has loaded. */
  goto(url: string): Promise<void>;
  /** Errors of the page, since it was opened or this was last asked. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface Skipped {
  readonly skipped: string;
}

export const engineNames = ['firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

const openers = { firefox: openFirefox, webkit: openWebKit };

export const openEngine = (name: EngineName): Promise<EngineBrowser | Skipped> => openers[name]();
