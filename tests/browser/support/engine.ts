import { openFirefox } from './firefox.ts';
import { openWebKit } from './webkit.ts';

/** A browser engine besides Chromium, with as much control as a smoke test needs. */
export interface EngineBrowser {
  readonly version: string;
  /** Settles when the page has loaded. */
  goto(url: string): Promise<void>;
  /** The value of a JavaScript expression in the page, awaited when it is a promise; it must survive JSON. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export interface Skipped {
  readonly skipped: string;
}

export const engineNames = ['firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

const openers = { firefox: openFirefox, webkit: openWebKit };

export const openEngine = (name: EngineName): Promise<EngineBrowser | Skipped> => openers[name]();
