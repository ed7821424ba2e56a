/**
 * `npm run golden`: measures the states of states.json that were not measured yet. Measured ones stay as they are; to change
 * one, take away its outcome, and say in a decision record why a released link may show something else.
 */
import { writeFileSync } from 'node:fs';
import { type GoldenState, goldenStates } from './golden.ts';
import { measure } from './measure.ts';

const file = 'tests/golden/states.json';

async function complete(name: string, states: readonly GoldenState[]): Promise<GoldenState[]> {
  const found: GoldenState[] = [];
  for (const state of states) found.push(state.outcome ? state : await measure(name, state));
  return found;
}

const entries: [string, GoldenState[]][] = [];
for (const [name, states] of Object.entries(goldenStates)) {
  const start = performance.now();
  entries.push([name, await complete(name, states)]);
  process.stderr.write(`${name}: ${Math.round(performance.now() - start)} ms\n`);
}
writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
process.exit(0);
