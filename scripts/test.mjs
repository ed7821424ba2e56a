// npm test [-- suite…]: brings what is missing, runs every suite or those named, and ends with one line: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareBrowsers } from './browsers.mjs';
import { suites } from './suites.mjs';

/** @typedef {import('./report.mjs').Counts} Counts */

/** Every suite leads a process group of its own, so that nothing it started outlives it or prints after the end. */
let group = 0;

/** @param {NodeJS.Signals} signal */
function killGroup(signal) {
  try {
    if (group) process.kill(-group, signal);
  } catch {
    // The group is gone already.
  }
}

async function stopGroup() {
  killGroup('SIGTERM');
  await sleep(2000);
  killGroup('SIGKILL');
}

/**
 * @param {string[]} args
 * @param {number} minutes
 * @param {Record<string, string>} env
 * @returns {Promise<number | null>}
 */
async function run(args, minutes, env) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true, env });
  group = child.pid ?? 0;
  const timer = setTimeout(stopGroup, minutes * 60_000);
  /** @type {number | null} */
  const status = await new Promise((resolve) => child.on('exit', resolve));
  clearTimeout(timer);
  killGroup('SIGKILL');
  group = 0;
  return status;
}

/**
 * A suite that ends badly without a failed test, or without a report, counts as one failure.
 * @param {import('./suites.mjs').Suite} suite
 * @param {number | null} status
 * @returns {Counts}
 */
function count({ name, count }, status) {
  try {
    const counts = count(status);
    return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    console.log(`${name}: no report, exit status ${status}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** @param {import('./suites.mjs').Suite} suite @returns {string[]} nothing where there is no report to read */
function nameFailures({ name, failures }) {
  try {
    return (failures?.() ?? []).map(({ title, message }) => `  NOT OK  ${name}: ${title}\n${message}\n`);
  } catch {
    return [];
  }
}

/** @param {string[]} names */
function choose(names) {
  const known = suites.map(({ name }) => name);
  const stranger = names.find((name) => !known.includes(name));
  if (stranger) throw new RangeError(`test: expected suites of ${known.join(', ')}, got ${stranger}`);
  return suites.filter(({ name }) => names.length === 0 || names.includes(name));
}

/** @param {Counts} counts */
const line = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => stopGroup().then(() => process.exit(130)));
}

const chosen = choose(process.argv.slice(2));
rmSync('test-results', { recursive: true, force: true });
const { env, missing } = await prepareBrowsers();
if (missing.length > 0) console.log(`Not on this machine, and not to be had: ${missing.join(', ')}.`);

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];
/** @type {string[]} */
const failed = [];
for (const suite of chosen) {
  console.log(`\n── ${suite.name}`);
  const start = Date.now();
  suite.prepare?.();
  const status = await run(suite.args, suite.minutes, { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' });
  const counts = count(suite, status);
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
  if (counts.failed > 0) failed.push(...nameFailures(suite));
  summary.push(`${suite.name.padEnd(10)} ${line(counts)} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}
console.log(`\n${[...failed, ...summary].join('\n')}\n\n${line(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
