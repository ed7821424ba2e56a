/** A bar on standard error, where that is a terminal. */
export function showProgress(done: number, all: number, what = ''): void {
  if (!process.stderr.isTTY) return;
  const filled = Math.round((30 * done) / all);
  const bar = `${'█'.repeat(filled)}${'·'.repeat(30 - filled)}`;
  process.stderr.write(`\r\x1b[K${bar} ${done}/${all} ${what}${done === all ? '\n' : ''}`);
}
