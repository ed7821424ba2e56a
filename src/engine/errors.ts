/** Why the machinery failed; the outcome of an experiment is never an error. */
export const engineErrorNames = ['WorkerLost', 'WasmUnsupported', 'OutOfMemory', 'SessionClosed'] as const;
export type EngineErrorName = (typeof engineErrorNames)[number];

/** A failure of the machinery around a run. Its name is its kind: it survives the way across a worker, a class doesn't. */
export class EngineError extends Error {
  override readonly name: EngineErrorName;

  constructor(name: EngineErrorName, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = name;
  }
}

/** The name of an engine failure, also after it crossed a worker boundary; undefined for every other thrown value. */
export function engineErrorName(thrown: unknown): EngineErrorName | undefined {
  const name = thrown instanceof Error ? thrown.name : undefined;
  return engineErrorNames.find((known) => known === name);
}
