/** Scripts to take away: PyTorch's losses are those of the engine. tests/parity/scripts.py runs every script. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TrainingStills } from '../../src/components/shell/still.ts';
import { asked, type MeasuredRun, measured } from '../../src/components/takeaway/pytorch/measure.ts';
import { writeScript } from '../../src/components/takeaway/pytorch/script.ts';
import { widgets } from '../../src/components/widgets/registry.ts';
import { stillsOf } from '../../src/components/widgets/stills.ts';
import { openOffline, type RunFrame } from '../../src/engine/offline.ts';
import type { Locale } from '../../src/i18n/strings.ts';
import record from '../parity/fixtures/scripts.json' with { type: 'json' };
import { compared, states, trainingWidgets } from '../parity/states.ts';

/** Relative: what float32 leaves of the steps compared, and of the very first ones. */
const TOLERANCE = 1e-3;
const AT_FIRST = { steps: 5, tolerance: 1e-5 };
const STEPS = 50;

interface Recorded {
  readonly code: string;
  /** Of PyTorch, one list for each run. */
  readonly losses: readonly (readonly number[])[];
}

const recorded = record.scripts as unknown as Readonly<Record<string, Recorded>>;

async function runsOf(state: string): Promise<MeasuredRun[]> {
  const [name = '', search = ''] = state.split('?');
  const stills = (await stillsOf(name)) as TrainingStills;
  return stills.runsAt(search && `?${search}`).map((spec) => {
    const offline = openOffline([asked(spec)]);
    return measured(spec, offline.dataset, offline.advance({}).runs[0] as RunFrame);
  });
}

function scriptOf(runs: readonly MeasuredRun[], state: string, locale: Locale = 'en'): string {
  return writeScript(runs, { title: state, address: `https://example.org/${state}`, file: 'it.py' }, locale);
}

/** What runs, without the numbers and the words above. */
const codeOf = (script: string): string => script.slice(script.indexOf('import base64'), script.indexOf('DATA = {'));

const hasNoise = ({ spec }: MeasuredRun): boolean => spec.layers.some(({ kind }) => kind.startsWith('nois'));

describe(`scripts agree with PyTorch ${record.torch} (E18)`, () => {
  test.each(states)('%s', async (state) => {
    const runs = await runsOf(state);
    const script = scriptOf(runs, state);
    const code = createHash('sha256').update(codeOf(script)).digest('hex');
    // Only while scripts.py renews the record.
    const folder = process.env.PYTORCH_SCRIPTS;
    if (folder) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${states.indexOf(state)}.json`), JSON.stringify({ state, code, script }));
      return;
    }
    expect(code, 'the script has changed: run tests/parity/scripts.py').toBe(recorded[state]?.code);
    runs.forEach((run, index) => {
      const theirs = recorded[state]?.losses[index] ?? [];
      expect(theirs.length).toBe(Math.min(STEPS, run.losses.length));
      if (hasNoise(run)) return;
      const gaps = theirs.map((loss, step) => Math.abs(loss / (run.losses[step] as number) - 1));
      const most = (steps: number) => Math.max(...gaps.slice(0, steps));
      expect(most(AT_FIRST.steps), `run ${index + 1}, at first`).toBeLessThan(AT_FIRST.tolerance);
      expect(most(compared[state] ?? STEPS), `run ${index + 1}`).toBeLessThan(TOLERANCE);
    });
  });
});

test('every widget that trains up to four runs has its start in the record (W20)', async () => {
  const trained: string[] = [];
  for (const { name } of widgets) {
    const stills = await stillsOf(name);
    if ('runsAt' in stills && (stills as TrainingStills).runsAt('').length <= 4) trained.push(name);
  }
  expect(trained).toEqual([...trainingWidgets]);
  expect(states).toEqual(expect.arrayContaining([...trainingWidgets]));
});

test('in either language a script has the same code but for comments, and opens with title and address (W20)', async () => {
  const runs = await runsOf('race');
  const [english, chinese] = [scriptOf(runs, 'race'), scriptOf(runs, 'race', 'zh')];
  const bare = (script: string) => codeOf(script).replace(/"""[^"]*"""|#.*/g, '');
  expect(bare(chinese)).toBe(bare(english));
  expect(chinese).toMatch(/^"""\nrace\nhttps:\/\/example\.org\/race\n\n由该网页的引擎/);
  expect(english.split('"""')[1]).toMatch(/python3 it\.py/);
});

test('a title cannot leave the comment it stands in (W20)', async () => {
  const script = writeScript(await runsOf('race'), { title: 'a """ b \\', address: 'c', file: 'd.py' }, 'en');
  expect(script.startsWith(`"""\na ''' b \\\\\nc\n`)).toBe(true);
});
