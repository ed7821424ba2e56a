/// <reference types="astro/client" />

/** AssemblyScript compiled to Wasm by plugins/assemblyscript.mjs. */
declare module '*.as.ts?as' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module 'd3-geo';
