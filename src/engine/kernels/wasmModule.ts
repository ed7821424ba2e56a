import { EngineError } from '../errors.ts';
import bytes from './assembly/core.as.ts?as';

/** What core.as.ts exports. */
export interface Core {
  readonly memory: WebAssembly.Memory;
  arenaStart(): number;
  /** Runs `length` words at address `program`. */
  run(program: number, length: number): void;
}

let compiled: WebAssembly.Module | undefined;

/** A fresh instance with a memory of its own; compiled once per thread. @throws EngineError WasmUnsupported */
export function instantiateCore(): Core {
  if (typeof WebAssembly !== 'object')
    throw new EngineError('WasmUnsupported', 'kernels: expected WebAssembly, got none');
  try {
    compiled ??= new WebAssembly.Module(bytes);
    return new WebAssembly.Instance(compiled).exports as unknown as Core;
  } catch (cause) {
    throw new EngineError('WasmUnsupported', 'kernels: expected WebAssembly with 128-bit SIMD, got none', { cause });
  }
}
