// What the suites of our own (check, budgets, lighthouse) say: one line per test, and counts for scripts/test.mjs.
import { mkdirSync, writeFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} name
 * @returns {(title: string, problem?: string) => void} takes the outcome of one test; the report is whole after each
 */
export function openReport(name) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  mkdirSync('test-results', { recursive: true });
  return (title, problem) => {
    counts[problem === undefined ? 'passed' : 'failed'] += 1;
    console.log(problem === undefined ? `  ok      ${title}` : `  NOT OK  ${title}\n${problem}`);
    writeFileSync(`test-results/${name}.json`, JSON.stringify(counts));
    if (problem !== undefined) process.exitCode = 1;
  };
}
