// Programs of Debian, where this machine is one of its kind and ours.
import { spawnSync } from 'node:child_process';
import { onPath } from './programs.mjs';

/** @param {string[]} args */
function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
  return run.status === 0;
}

/** Installs packages as root on Debian; elsewhere nothing happens. @param {string[]} packages */
export function installFromDebian(packages) {
  if (packages.length === 0 || process.getuid?.() !== 0 || !onPath('apt-get')) return;
  console.log(`Installing ${packages.join(' ')} (apt-get) …`);
  aptGet('update');
  const install = ['install', '-y', '--no-install-recommends'];
  // One package that cannot be had must not cost the others.
  if (!aptGet(...install, ...packages)) for (const name of packages) aptGet(...install, name);
}
