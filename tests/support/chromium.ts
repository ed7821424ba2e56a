import { prepareBrowsers } from '../../scripts/browsers.mjs';
import { chromiumFlags, systemChromium } from '../../scripts/programs.mjs';

/** Which Chromium a program that is run by hand starts, and how; brings one where there is none. */
export async function chromiumToLaunch() {
  const brought = systemChromium() ? {} : (await prepareBrowsers()).env;
  Object.assign(process.env, brought);
  const executablePath = systemChromium();
  if (!executablePath) throw new Error('expected Chromium, got none; CHROME_PATH may name one');
  // Flags of one that was just brought were not known when `chromiumFlags` was read.
  return { executablePath, args: [...chromiumFlags, ...(process.env.CHROME_ARGS ?? '').split(' ').filter(Boolean)] };
}
