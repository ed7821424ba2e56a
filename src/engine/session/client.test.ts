import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bitSpecs } from '../bits.ts';
import { EngineError } from '../errors.ts';
import type { RunSpec } from '../run.ts';
import { openSession } from './client.ts';

/** A worker that answers `open` and then does what the test says. */
class FakeWorker extends EventTarget {
  static last: FakeWorker;
  terminated = false;
  answerNext: 'value' | 'throw' | 'nothing' = 'value';

  constructor() {
    super();
    FakeWorker.last = this;
  }

  postMessage(message: { id: string; path?: string[] }): void {
    if (this.answerNext === 'nothing') return;
    const isThrow = this.answerNext === 'throw';
    const thrown = { isError: true, value: { name: 'OutOfMemory', message: 'the arena is full', stack: '' } };
    const answer = isThrow ? { type: 'HANDLER', name: 'throw', value: thrown } : { type: 'RAW', value: message.path };
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: { id: message.id, ...answer } })));
  }

  terminate(): void {
    this.terminated = true;
  }
}

const sources = vi.hoisted((): (() => object)[] => []);
vi.mock('./spawn.ts', () => ({ engineSources: sources }));

const specs = [Object.values(bitSpecs)[0] as RunSpec];

async function open() {
  const session = await openSession(specs);
  const worker = FakeWorker.last;
  worker.answerNext = 'nothing';
  return { session, worker };
}

beforeEach(() => {
  sources.splice(0, sources.length, () => new FakeWorker());
});

describe('openSession(specs)', () => {
  test('a worker that fails rejects the call in flight, and every later one, with WorkerLost (S3)', async () => {
    const { session, worker } = await open();
    const advance = session.advance({ steps: 1 });
    worker.dispatchEvent(new Event('error', { cancelable: true }));
    await expect(advance).rejects.toMatchObject({ name: 'WorkerLost' });
    await expect(session.advance({ steps: 1 })).rejects.toMatchObject({ name: 'WorkerLost' });
    expect(worker.terminated).toBe(true);
  });

  test('close() ends the worker and rejects the call in flight with SessionClosed; twice is safe (S4)', async () => {
    const { session, worker } = await open();
    const advance = session.advance({ steps: 1 });
    session.close();
    session.close();
    await expect(advance).rejects.toMatchObject({ name: 'SessionClosed' });
    expect(worker.terminated).toBe(true);
  });

  test('a second advance while one is in flight is our mistake and throws (S1)', async () => {
    const { session } = await open();
    const first = session.advance({ steps: 1 });
    await expect(session.advance({ steps: 1 })).rejects.toThrow('expected the last answer to be awaited');
    session.close();
    await expect(first).rejects.toMatchObject({ name: 'SessionClosed' });
  });

  test('an engine error keeps its name on the way from the worker (S2)', async () => {
    const { session, worker } = await open();
    worker.answerNext = 'throw';
    const error = await session.advance({ steps: 1 }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'OutOfMemory', message: 'the arena is full' });
    expect(error).toBeInstanceOf(EngineError);
  });

  test('a page that may not start workers gets WorkerLost, with the cause (S3)', async () => {
    const cause = new Error('blocked');
    sources.unshift(() => {
      throw cause;
    });
    sources.length = 1;
    await expect(openSession(specs)).rejects.toMatchObject({ name: 'WorkerLost', cause });
  });

  test('a worker that never answered makes way for the next source, and the call is asked again (S6)', async () => {
    const silent = new FakeWorker();
    silent.answerNext = 'nothing';
    const blocked = () => {
      throw new Error('blocked');
    };
    sources.unshift(blocked, () => silent);
    const opening = openSession(specs);
    await new Promise((resolve) => setTimeout(resolve));
    silent.dispatchEvent(new Event('error', { cancelable: true }));
    const session = await opening;
    expect(silent.terminated).toBe(true);
    expect(FakeWorker.last).not.toBe(silent);
    session.close();
  });
});
