import type { DatasetSpec, GivenExamples } from '../../run.ts';
import { RunSpecError } from './error.ts';

/** @throws RunSpecError where examples given number by number do not make a table */
export function checkGiven(dataset: DatasetSpec): void {
  if (dataset.kind !== 'given') return;
  const { train, test } = dataset;
  const columns = train.x[0]?.length ?? 0;
  const outputs = (train.targets ?? test?.targets)?.[0]?.length;
  checkExamples(train, 'dataset.train', columns, outputs);
  if (test) checkExamples(test, 'dataset.test', columns, outputs);
}

function checkExamples({ x, labels, targets }: GivenExamples, path: string, columns: number, outputs?: number): void {
  checkRows(x, `${path}.x`, columns);
  if (targets && outputs !== undefined) checkRows(targets, `${path}.targets`, outputs);
  checkLength(labels, `${path}.labels`, x.length);
  checkLength(targets, `${path}.targets`, x.length);
}

function checkRows(rows: readonly (readonly number[])[], path: string, columns: number): void {
  rows.forEach((row, i) => void checkLength(row, `${path}[${i}]`, columns));
}

function checkLength(list: readonly unknown[] | undefined, path: string, length: number): void {
  if (list && list.length !== length) throw new RunSpecError(path, `a list of ${length}`, `a list of ${list.length}`);
}
