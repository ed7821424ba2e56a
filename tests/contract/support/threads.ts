import { Worker as Thread } from 'node:worker_threads';
import { build } from 'vite';
import { assemblyscript } from '../../../plugins/assemblyscript.mjs';

/** What a browser gives a worker, made of what Node gives a thread. */
const browserLike = `
  const { parentPort } = require('node:worker_threads');
  globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
  globalThis.addEventListener = (type, listener) => {
    if (type === 'message') parentPort.on('message', (data) => listener({ data, origin: '' }));
  };
`;

/** The code of the engine's worker, as it is shipped. */
export async function bundleWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [assemblyscript()],
    build: {
      write: false,
      rolldownOptions: { input: 'src/engine/session/worker.ts', output: { format: 'iife' } },
    },
  });
  const [chunk] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error('bundleWorker: expected one chunk of code');
  return chunk.code;
}

/** A call as Comlink sends it. */
interface Asked {
  readonly path: readonly string[];
  readonly argumentList: readonly { readonly value: unknown }[];
}

/** A Web Worker in a thread of its own, that keeps what it was asked and counts what it answered. */
export class ThreadWorker extends EventTarget {
  readonly asked: Asked[] = [];
  answers = 0;
  readonly #thread: Thread;

  constructor(code: string) {
    super();
    this.#thread = new Thread(browserLike + code, { eval: true });
    this.#thread.on('message', (data) => {
      this.answers += 1;
      this.dispatchEvent(new MessageEvent('message', { data }));
    });
    this.#thread.on('error', ({ message }) => {
      this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
    });
  }

  postMessage(message: Asked, transfer: readonly ArrayBuffer[] = []): void {
    this.asked.push(message);
    this.#thread.postMessage(message, transfer);
  }

  terminate(): void {
    void this.#thread.terminate();
  }
}
