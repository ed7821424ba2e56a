import { EngineError } from '../errors.ts';

const PAGE = 65536;
const ALIGNMENT = 64;
/** A run of the engine needs a few MB; past this it is our mistake, or a spec no reader's machine should try. */
const LARGEST_BYTES = 1024 ** 3;

/** Hands out a Wasm memory from bottom to top; everything is given back at once. */
export class Arena {
  readonly #memory: WebAssembly.Memory;
  readonly #start: number;
  #top: number;

  constructor(memory: WebAssembly.Memory, start: number) {
    this.#memory = memory;
    this.#start = align(start);
    this.#top = this.#start;
  }

  /** Address of so many bytes, all 0. @throws EngineError OutOfMemory */
  allocate(bytes: number): number {
    const address = this.#top;
    const top = align(address + bytes);
    this.#growTo(top);
    this.#top = top;
    new Uint8Array(this.#memory.buffer, address, top - address).fill(0);
    return address;
  }

  reset(): void {
    this.#top = this.#start;
  }

  /** Grows by at least half, so that many small tensors cost few growths. */
  #growTo(bytes: number): void {
    const { byteLength } = this.#memory.buffer;
    if (bytes <= byteLength) return;
    const wanted = Math.min(LARGEST_BYTES, Math.max(bytes, byteLength * 1.5));
    if (bytes > LARGEST_BYTES || !grow(this.#memory, Math.ceil((wanted - byteLength) / PAGE))) {
      throw new EngineError('OutOfMemory', `arena: expected room for ${bytes} bytes, got ${byteLength}`);
    }
  }
}

const align = (address: number): number => Math.ceil(address / ALIGNMENT) * ALIGNMENT;

function grow(memory: WebAssembly.Memory, pages: number): boolean {
  try {
    memory.grow(pages);
    return true;
  } catch {
    return false;
  }
}
