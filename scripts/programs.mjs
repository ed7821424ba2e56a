// Finds the programs that the tests need on this machine. Looks only; scripts/browsers.mjs installs.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of the names that lies on PATH. @param {string[]} names */
export function onPath(...names) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const WINDOWS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  .flatMap((name) => env[name] ?? [])
  .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe'));

/** A Chromium that the machine already has. */
export function systemChromium() {
  if (env.CHROME_PATH) return env.CHROME_PATH;
  if (platform === 'darwin') return MAC.find(isExecutable);
  if (platform === 'win32') return WINDOWS.find(isExecutable);
  return onPath('google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge');
}

export const systemFirefox = () => env.FIREFOX_PATH ?? onPath('firefox-esr', 'firefox');

/** WebKit is driven through three programs; without one of them there is none. */
export function systemWebKit() {
  const driver = onPath('WebKitWebDriver');
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  const display = onPath('Xvfb');
  return driver && browser && display ? { driver, browser, display } : undefined;
}

/** Without such a font the Chinese pages are rows of boxes. */
export function hasChineseFont() {
  if (platform !== 'linux') return true;
  return Boolean(spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim());
}

/** For every Chromium that a test starts: no sandbox because root has none, and nothing that talks to the outside. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  ...(env.CHROME_ARGS ?? '').split(' ').filter(Boolean),
];
