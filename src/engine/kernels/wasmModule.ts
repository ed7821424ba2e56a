import { EngineError } from '../errors.ts';
import core from './assembly/core.as.ts?as';

/** What core.as.ts and full.as.ts export. */
export interface Core {
  readonly memory: WebAssembly.Memory;
  arenaStart(): number;
  /** Runs `length` words at address `program`. */
  run(program: number, length: number): void;
}

const compiled = new Map<Uint8Array, WebAssembly.Module>();

/** A fresh instance with a memory of its own; compiled once per thread. @throws EngineError WasmUnsupported */
export function instantiate(wasm: Uint8Array<ArrayBuffer> = core): Core {
  if (typeof WebAssembly !== 'object')
    throw new EngineError('WasmUnsupported', 'kernels: expected WebAssembly, got none');
  try {
    const module = compiled.get(wasm) ?? new WebAssembly.Module(wasm);
    compiled.set(wasm, module);
    return new WebAssembly.Instance(module).exports as unknown as Core;
  } catch (cause) {
    throw new EngineError('WasmUnsupported', 'kernels: expected WebAssembly with 128-bit SIMD, got none', { cause });
  }
}
