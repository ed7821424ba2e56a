/// <reference types="astro/client" />

/** AssemblyScript compiled to Wasm by plugins/assemblyscript.mjs. */
declare module '*.as.ts?as' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module 'd3-geo';

declare namespace Astro {
  interface ClientDirectives {
    /** Live once it is in or near the window: see src/components/site/near.ts. */
    'client:near'?: boolean;
  }
}
