/** Every widget's stills, for pages and files that are made at build time. */
import type { Stills } from '../shell/still.ts';

const modules = import.meta.glob<Stills>('./*/still.ts');

/** @throws RangeError for a name that is no widget's */
export async function stillsOf(name: string): Promise<Stills> {
  const load = modules[`./${name}/still.ts`];
  if (!load) throw new RangeError(`stillsOf: expected the name of a widget, got ${name}`);
  return load();
}
