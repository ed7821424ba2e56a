// node scripts/start.mjs [--port 4321]: serves the built site and says where; takes the next port when one is busy.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: process.env.PORT ?? '4321' } } });

/**
 * @param {number} port
 * @returns {ReturnType<typeof serve>}
 */
const serveFrom = (port) =>
  serve('dist', { port }).catch((error) => {
    if (error.code === 'EADDRINUSE') return serveFrom(port + 1);
    throw error;
  });

if (!existsSync('dist')) throw new Error('start: no dist folder; run `npm run build` first');
const site = await serveFrom(Number(values.port));
console.log(`\n  English  ${site.url}/en/\n  中文     ${site.url}/zh/\n\n  Ctrl-C ends it.`);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => site.close().then(() => process.exit(0)));
}
