// The suites of `npm test`: how each is run, how long it may take, and how its report is counted.
import { readFileSync } from 'node:fs';
import { failuresOfPlaywright, failuresOfVitest } from './failures.mjs';
import { prepareHosts } from './hosts.mjs';

/**
 * @typedef {import('./report.mjs').Counts} Counts
 * @typedef {import('./failures.mjs').Failure} Failure
 * @typedef {object} Suite
 * @property {string} name
 * @property {number} minutes
 * @property {() => void} [prepare] brings what this suite alone needs
 * @property {string[]} args arguments of node
 * @property {(status: number | null) => Counts} count throws when there is no report
 * @property {() => Failure[]} [failures] where a test names itself far above the end of the log
 */

/** @param {string} name */
const readReport = (name) => JSON.parse(readFileSync(`test-results/${name}.json`, 'utf8'));

/** A step without tests of its own passes or fails as a whole. @param {number | null} status */
const countStatus = (status) => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 });

/** @param {string} name @returns {Counts} */
function countVitest(name) {
  const report = readReport(name);
  /** A file that cannot be loaded has no tests to count. @param {{ status: string, assertionResults: unknown[] }} file */
  const isBroken = (file) => file.status === 'failed' && file.assertionResults.length === 0;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(isBroken).length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {string} name @returns {Counts} */
function countPlaywright(name) {
  const { stats, errors } = readReport(name);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}

/** @param {string} name @param {string[]} projects @returns {Pick<Suite, 'args' | 'count' | 'failures'>} */
const ofVitest = (name, ...projects) => ({
  args: [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=test-results/${name}.json`,
  ],
  count: () => countVitest(name),
  failures: () => failuresOfVitest(readReport(name)),
});

/** @param {string} name @param {string[]} options @returns {Pick<Suite, 'args' | 'count' | 'failures'>} */
const ofPlaywright = (name, ...options) => ({
  args: ['node_modules/@playwright/test/cli.js', 'test', ...options],
  count: () => countPlaywright(name),
  failures: () => failuresOfPlaywright(readReport(name)),
});

/** Suites after the build read dist/. @type {Suite[]} */
export const suites = [
  {
    name: 'build',
    minutes: 10,
    args: [process.env.npm_execpath ?? '', 'run', '--silent', 'build'],
    count: countStatus,
  },
  { name: 'check', minutes: 5, args: ['scripts/check.mjs'], count: () => readReport('check') },
  { name: 'unit', minutes: 30, ...ofVitest('unit', 'unit', 'contract') },
  { name: 'budgets', minutes: 2, args: ['scripts/budgets.mjs'], count: () => readReport('budgets') },
  { name: 'browser', minutes: 50, ...ofPlaywright('browser') },
  {
    name: 'hosts',
    minutes: 20,
    prepare: prepareHosts,
    ...ofPlaywright('hosts', '--config=tests/hosts/playwright.config.ts'),
  },
  { name: 'engines', minutes: 30, ...ofVitest('engines', 'engines') },
  { name: 'lighthouse', minutes: 20, args: ['tests/lighthouse/main.ts'], count: () => readReport('lighthouse') },
];
