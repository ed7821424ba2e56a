// Types, lint, format and dead code: all run, each passes or fails.
import { spawn } from 'node:child_process';
import { openReport } from './report.mjs';

const CHECKS = [
  { title: 'types', args: ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint'] },
  {
    title: 'lint and format',
    args: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off'],
  },
  { title: 'dead code', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
];

/**
 * @param {string[]} args
 * @returns {Promise<{ status: number, output: string }>}
 */
function run(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status: status ?? 1, output })));
}

const report = openReport('check');
await Promise.all(
  CHECKS.map(async ({ title, args }) => {
    const { status, output } = await run(args);
    report(title, status === 0 ? undefined : output);
  }),
);
