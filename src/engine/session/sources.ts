/**
 * Where a worker's code comes from, in order of preference. A document of an opaque origin (a frame with
 * sandbox="allow-scripts", as WordPress makes them) may not start a worker from an address, but from a blob or a data
 * address of a classic script.
 */
export type Source = () => Worker | Promise<Worker>;

/**
 * @param address of one classic script (in development, of a module)
 * @param name of the worker; a page that must do without requests holds its code in an element `<name>-code`
 */
export function sourcesOf(address: string, name: string): readonly Source[] {
  if (import.meta.env.DEV) return [() => new Worker(address, { name, type: 'module' })];
  const written = () => document.getElementById(`${name}-code`)?.textContent;
  const code = async () => written() || (await fetch(address)).text();
  const fromBlob = async () => {
    const blob = URL.createObjectURL(new Blob([await code()], { type: 'text/javascript' }));
    // The browser has taken up the address by the next turn of the loop; failing that, the worker reports an error.
    setTimeout(() => URL.revokeObjectURL(blob), 60_000);
    return new Worker(blob, { name });
  };
  const fromData = async () =>
    new Worker(`data:text/javascript;charset=utf-8,${encodeURIComponent(await code())}`, { name });
  const fromAddress = () => {
    if (written()) throw new Error('The code is in the page');
    return new Worker(address, { name });
  };
  return [fromAddress, fromBlob, fromData];
}
