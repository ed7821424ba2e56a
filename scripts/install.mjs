// Installs the packages of a folder from its lock: when they are absent or were made from another lock. Imports nothing but
// Node, as it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} folder */
function lockStamp(folder) {
  const hash = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json')));
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

/** npm sets npm_execpath for its scripts: the same npm installs, wherever it lies. */
function npmCommand() {
  const npm = process.env.npm_execpath;
  return npm ? [process.execPath, npm] : ['npm'];
}

/** @param {string} cwd */
function install(cwd) {
  const [command = 'npm', ...args] = npmCommand();
  // EBADENGINE warnings on Node 20 are noise: the tools run on the newer Node that this very install brings.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const shell = process.platform === 'win32' && command === 'npm';
  return spawnSync(command, [...args, 'ci', ...quiet], { cwd, stdio: 'inherit', shell }).status ?? 1;
}

/**
 * @param {string} folder
 * @returns {number} the exit status of npm, 0 where nothing is missing
 */
export function installPackages(folder) {
  const stamp = join(folder, 'node_modules/.installed-lock');
  const wanted = lockStamp(folder);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 0;
  console.log(`Installing dependencies${folder === '.' ? '' : ` of ${folder}`} (npm ci) …`);
  const status = install(folder);
  if (status === 0) writeFileSync(stamp, wanted);
  return status;
}
