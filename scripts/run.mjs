// node scripts/run.mjs <entry.ts> args…: runs a TypeScript program of this project in Node, `?as` imports included.
// The program reads process.argv.slice(2) and owns stdout, the exit status and the signals.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, createServerModuleRunner } from 'vite';
import { assemblyscript } from '../plugins/assemblyscript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const openRunner = () =>
  createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'silent',
    plugins: [assemblyscript()],
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });

const [entry, ...args] = process.argv.slice(2);
if (!entry) throw new Error('run: expected the path of a TypeScript program');
const program = resolve(entry);
process.argv = [process.execPath, program, ...args];
const server = await openRunner();
await createServerModuleRunner(server.environments.ssr).import(program);
