import { EngineError } from '../../errors.ts';
import type { Tensor } from '../../kernels/backend.ts';
import { createFullBackend } from '../../kernels/full.ts';
import type { Divergence, Measurement, RunSpec, RunStatus } from '../../run.ts';
import { createRun, type Run } from '../../train.ts';
import { LabError } from '../options.ts';
import { showProgress } from '../progress.ts';
import { readJson } from './json.ts';
import { parseFileOptions, print } from './options.ts';
import { parseRunSpec } from './parse.ts';

// Short enough that Ctrl-C is heard at once.
const BUDGET_MS = 50;

/**
 * `npm run lab -- train spec.json`: trains a spec read from a file and prints all that came of it. On Ctrl-C it prints
 * what it has.
 * @returns exit status: 0, or 130 after Ctrl-C
 * @throws LabError for a spec that cannot be run
 */
export async function train(args: readonly string[]): Promise<number> {
  const options = parseFileOptions(args);
  const [file, stranger] = options.files;
  if (file === undefined) throw new LabError('train: expected the path of a spec, found nothing');
  if (stranger !== undefined) throw new LabError(`train: expected one spec, found also "${stranger}"`);
  const spec = readSpec(file);
  const interrupted = new AbortController();
  const result = await run(spec, interrupted).catch((error: unknown) => {
    if (error instanceof RangeError || error instanceof EngineError) throw new LabError(`${file}: ${error.message}`);
    throw error;
  });
  print(options, formatResult(result));
  return interrupted.signal.aborted ? 130 : 0;
}

function readSpec(file: string): RunSpec {
  const json = readJson(file);
  try {
    return parseRunSpec(withoutSchema(json));
  } catch (error) {
    throw error instanceof LabError ? new LabError(`${file}: ${error.message}`) : error;
  }
}

/** Editors look at this key for the address of the schema; it is no part of the run. */
function withoutSchema(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('$schema' in json)) return json;
  const { $schema: _, ...spec } = json;
  return spec;
}

/** Numbers of a tensor, row-major. */
interface Numbers {
  readonly shape: Tensor['shape'];
  readonly values: readonly number[];
}

interface Result {
  readonly status: RunStatus;
  readonly step: number;
  readonly divergence: Divergence | null;
  readonly losses: readonly number[];
  readonly measurements: readonly (Omit<Measurement, 'values'> & { readonly values: readonly number[] })[];
  readonly parameters: readonly (Numbers & { readonly name: string })[];
  readonly statistics: readonly Numbers[];
  readonly fingerprint: string;
}

async function run(spec: RunSpec, interrupted: AbortController): Promise<Result> {
  const backend = createFullBackend();
  const open = createRun(spec, backend);
  const progress = await advance(open, spec.steps, interrupted);
  const { network } = open.subject;
  const numbers = (tensor: Tensor): Numbers => ({ shape: tensor.shape, values: [...backend.read(tensor)] });
  return {
    ...progress,
    parameters: network.parameters.map(({ name, value }) => ({ name, ...numbers(value) })),
    statistics: network.statistics.map(numbers),
    fingerprint: open.fingerprint(),
  };
}

type Progress = Pick<Result, 'status' | 'step' | 'divergence' | 'losses' | 'measurements'>;

/** Trains to the end or to Ctrl-C, giving way between slices. Before the first, Ctrl-C ends the process. */
async function advance({ reports }: Run, steps: number, interrupted: AbortController): Promise<Progress> {
  const [losses, measurements] = [[] as number[], [] as Result['measurements'][number][]];
  const interrupt = () => interrupted.abort();
  process.once('SIGINT', interrupt);
  let [step, sliceStart] = [0, performance.now()];
  let divergence: Divergence | null = null;
  for (const report of reports) {
    step = report.step;
    divergence = report.divergence ?? null;
    if (report.loss !== undefined) losses.push(report.loss);
    measurements.push(...report.measurements.map((one) => ({ ...one, values: [...one.values] })));
    if (performance.now() - sliceStart < BUDGET_MS) continue;
    showProgress(step, steps, 'steps');
    await new Promise((resolve) => setImmediate(resolve));
    if (interrupted.signal.aborted) break;
    sliceStart = performance.now();
  }
  process.off('SIGINT', interrupt);
  const status = divergence ? 'diverged' : step === steps ? 'finished' : 'running';
  return { status, step, divergence, losses, measurements };
}

/** JSON with one line for each part of the result. Numbers that are not finite are null. */
function formatResult(result: Result): string {
  const lines = Object.entries(result).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
