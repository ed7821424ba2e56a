/** One readable file that rebuilds runs in PyTorch: code first, then the numbers. Pure. */
import { version } from '../../../../package.json';
import { createBatches } from '../../../engine/batches.ts';
import { type Locale, say } from '../../../i18n/strings.ts';
import type { ScriptFacts } from '../exports.ts';
import { createData } from './data.ts';
import { transposeWeights, writeLayers } from './layers.ts';
import type { MeasuredRun } from './measure.ts';
import { strings } from './strings.ts';
import { classes, functions, imports } from './texts.ts';
import { answersOf, writeLoop, writeOptimizer } from './training.ts';

/** @throws RangeError for a run that has no text yet */
export function writeScript(runs: readonly MeasuredRun[], facts: ScriptFacts, locale: Locale): string {
  const data = createData();
  const written = runs.map((run, index) => writeRun(run, { index: index + 1, count: runs.length }, data, locale));
  const needs = [...new Set(written.flatMap((run) => run.needs))];
  const parts = [
    opening(facts, needs.includes('Noise'), locale),
    imports,
    ...needs.map((name) => classes[name](locale)),
    ...written.map(({ text }) => text),
    functions(locale),
    main(runs.length),
  ];
  return `${parts.join('\n\n\n')}\n\n\n# ${say(strings.dataBlock, locale)}\n${data.write()}\n\nif __name__ == "__main__":\n    main()\n`;
}

function opening({ title, address, file }: ScriptFacts, hasNoise: boolean, locale: Locale): string {
  const lines = [
    title,
    address,
    '',
    say(strings.made, locale, { file, version }),
    say(strings.given, locale),
    say(strings.columns, locale),
    say(strings.agreement, locale),
    ...(hasNoise ? [say(strings.noise, locale)] : []),
  ];
  return `"""\n${lines.join('\n').replaceAll('\\', '\\\\').replaceAll('"""', "'''")}\n"""`;
}

interface Place {
  readonly index: number;
  readonly count: number;
}

function writeRun(run: MeasuredRun, place: Place, data: ReturnType<typeof createData>, locale: Locale) {
  const { spec, dataset, losses } = run;
  if (spec.initial || spec.outlierSample) throw new RangeError('pytorch: expected a run from drawn weights');
  const { modules, shapes, needs, outputs } = writeLayers(spec.layers, dataset.features);
  const { size } = dataset.train;
  const list = (kind: string, values: Float32Array | Int16Array, shape = '') =>
    `${values instanceof Int16Array ? 'integers' : 'numbers'}("${data.add(kind, values)}")${shape}`;
  const answers = answersOf(spec, dataset, outputs);
  const asRows = answers instanceof Int16Array ? '' : `.reshape(${size}, ${outputs})`;
  const hasBlownUp = losses.length < spec.steps;
  const lines = [
    `"""${say(strings.run, locale, { ...place, fingerprint: run.fingerprint })}"""`,
    ...(needs.includes('Noise') ? [`torch.manual_seed(${spec.seed})`] : []),
    `x = ${list('x', dataset.train.x, `.reshape(${size}, ${dataset.features})`)}`,
    `y = ${list('y', answers, asRows)}`,
    'net = nn.Sequential(',
    ...modules.map((module) => `    ${module},`),
    ')',
    `put_weights(net, ${list('weights', transposeWeights(run.weights, shapes))})`,
    ...writeOptimizer(spec.optimizer),
    `batches = ${list('batches', orderOf(run), `.reshape(-1, ${spec.batchSize})`)}`,
    `measured = ${list('losses', losses)}`,
    ...(hasBlownUp ? [`# ${say(strings.diverged, locale)}`] : []),
    ...writeLoop(spec),
  ];
  return { text: `def run_${place.index}():\n${lines.map((line) => `    ${line}`).join('\n')}`, needs };
}

/** Training rows of every batch, one after the other. */
function orderOf({ spec, dataset, losses }: MeasuredRun): Int16Array {
  const next = createBatches(spec, dataset.train.size);
  const order = new Int16Array(losses.length * spec.batchSize);
  for (let step = 0; step < losses.length; step++) order.set(next(), step * spec.batchSize);
  return order;
}

function main(count: number): string {
  const calls = Array.from({ length: count }, (_, i) => [
    `    print("\\n${i + 1} / ${count}\\n  step        PyTorch         engine")`,
    `    run_${i + 1}()`,
  ]);
  return ['def main():', ...calls.flat()].join('\n');
}
