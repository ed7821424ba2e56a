// Brings the browsers and the Chinese font that the tests need, and says which Chromium to use.
// Order for Chromium: the machine's own, Debian's through apt-get, Playwright's download, the one shipped through npm.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright';
import { installFromDebian } from './debian.mjs';
import { hasChineseFont, isExecutable, systemChromium, systemFirefox, systemWebKit } from './programs.mjs';

/** @param {string} file */
const installed = (file) => fileURLToPath(new URL(`../node_modules/${file}`, import.meta.url));

/** @typedef {{ path: string, args: string[], libraries?: string }} Chromium */

/** Debian packages of what is not on this machine. */
function missingPackages() {
  return [
    ...(systemChromium() ? [] : ['chromium']),
    ...(systemFirefox() ? [] : ['firefox-esr']),
    ...(systemWebKit() ? [] : ['webkit2gtk-driver', 'xvfb']),
    ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ];
}

/** @returns {Chromium | undefined} */
function downloadedByPlaywright() {
  const path = chromium.executablePath();
  if (!isExecutable(path)) {
    console.log('Trying `playwright install chromium` …');
    spawnSync(process.execPath, [installed('playwright/cli.js'), 'install', 'chromium'], {
      stdio: 'ignore',
      timeout: 240_000,
    });
  }
  return isExecutable(path) ? { path, args: [] } : undefined;
}

/** Unpacks the shared libraries that come with the Chromium from npm, for machines without them. */
function unpackLibraries() {
  const folder = join(tmpdir(), 'chromium-libraries');
  mkdirSync(folder, { recursive: true });
  const tar = join(folder, 'libraries.tar');
  writeFileSync(tar, brotliDecompressSync(readFileSync(installed('@sparticuz/chromium/bin/al2023.tar.br'))));
  spawnSync('tar', ['xf', tar, '-C', folder]);
  return join(folder, 'lib');
}

/** Some of its own flags do not fit: one process dies with the second context; without web security CORS tests are void. */
const UNFIT = /^--(single-process|headless|disable-web-security|allow-running-insecure-content|enable-features)/;

/** @returns {Promise<Chromium>} */
async function shippedThroughNpm() {
  const { default: sparticuz } = await import('@sparticuz/chromium');
  const path = await sparticuz.executablePath();
  return { path, args: sparticuz.args.filter((arg) => !UNFIT.test(arg)), libraries: unpackLibraries() };
}

/** @param {Chromium} found */
function environmentOf({ path, args, libraries }) {
  const old = process.env.LD_LIBRARY_PATH;
  return {
    CHROME_PATH: path,
    CHROME_ARGS: args.join(' '),
    ...(libraries ? { LD_LIBRARY_PATH: old ? libraries + delimiter + old : libraries } : {}),
  };
}

/** @param {Chromium} candidate */
async function starts(candidate) {
  const env = { ...process.env, ...environmentOf(candidate) };
  const options = { executablePath: candidate.path, args: ['--no-sandbox', ...candidate.args], env, timeout: 30_000 };
  try {
    const browser = await chromium.launch(options);
    await (await browser.newPage()).goto('about:blank');
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function ownChromium() {
  const path = systemChromium();
  return path ? { path, args: [] } : undefined;
}

async function findChromium() {
  for (const find of [ownChromium, downloadedByPlaywright, shippedThroughNpm]) {
    const candidate = await find();
    if (candidate && (await starts(candidate))) return candidate;
  }
  return undefined;
}

/**
 * Installs what is missing where that is allowed.
 * @returns {Promise<{ env: Record<string, string>, missing: string[] }>} what test processes need, and what could not be had
 */
export async function prepareBrowsers() {
  installFromDebian(missingPackages());
  const found = await findChromium();
  const missing = [
    ...(found ? [] : ['Chromium']),
    ...(systemFirefox() ? [] : ['Firefox']),
    ...(systemWebKit() ? [] : ['WebKit']),
    ...(hasChineseFont() ? [] : ['a Chinese font']),
  ];
  return { env: found ? environmentOf(found) : {}, missing };
}
