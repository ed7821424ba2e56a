import type { Backend } from './backend.ts';
import { fullWasm } from './fullWasm.ts';
import { createWasmBackend } from './wasm.ts';

/** A backend with all kernels, where nobody waits for code: in Node. @throws EngineError WasmUnsupported */
export const createFullBackend = (): Backend => createWasmBackend(fullWasm);
