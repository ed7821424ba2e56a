import { expect, it } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest } from './failures.mjs';

it('failuresOfVitest(report) names each failed test, and a file that cannot be loaded', () => {
  const report = {
    testResults: [
      {
        status: 'failed',
        name: 'a.test.ts',
        assertionResults: [
          { status: 'passed', fullName: 'adds' },
          {
            status: 'failed',
            fullName: 'subtracts',
            failureMessages: ['\u001B[31mexpected 1, got 2\u001B[39m\n    at a.ts'],
          },
        ],
      },
      { status: 'failed', name: 'b.test.ts', message: 'no such module', assertionResults: [] },
      { status: 'passed', name: 'c.test.ts', assertionResults: [] },
    ],
  };
  expect(failuresOfVitest(report)).toEqual([
    { title: 'a.test.ts: subtracts', message: 'expected 1, got 2\n    at a.ts' },
    { title: 'b.test.ts', message: 'no such module' },
  ]);
});

it('failuresOfPlaywright(report) names each failed test by where it stands, and errors outside of any', () => {
  const failed = { title: 'trains', ok: false, tests: [{ results: [{ errors: [{ message: 'expected 3' }] }] }] };
  const report = {
    suites: [{ title: 'race.spec.ts', specs: [{ ...failed, ok: true }], suites: [{ title: 'zh', specs: [failed] }] }],
    errors: [{ message: 'no server' }],
  };
  expect(failuresOfPlaywright(report)).toEqual([
    { title: 'race.spec.ts: zh: trains', message: 'expected 3' },
    { title: 'outside', message: 'no server' },
  ]);
});
