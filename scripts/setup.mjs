// Installs what is missing: when node_modules is absent or was made from another lock.
// Runs before anything is installed, on the Node the reader has (20 or newer), so it imports nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.installed-lock';

function lockStamp() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

/** npm sets npm_execpath for its scripts: the same npm installs, wherever it lies. */
function npmCommand() {
  const npm = process.env.npm_execpath;
  return npm ? [process.execPath, npm] : ['npm'];
}

function install() {
  const [command = 'npm', ...args] = npmCommand();
  // EBADENGINE warnings on Node 20 are noise: the tools run on the newer Node that this very install brings.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const shell = process.platform === 'win32' && command === 'npm';
  return spawnSync(command, [...args, 'ci', ...quiet], { stdio: 'inherit', shell }).status ?? 1;
}

const wanted = lockStamp();
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
  console.log('Installing dependencies (npm ci) …');
  const status = install();
  if (status !== 0) process.exit(status);
  writeFileSync(STAMP, wanted);
}
