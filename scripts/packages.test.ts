import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const asked = (folder: string) =>
  JSON.parse(read(`${folder}/package.json`)) as Record<
    'devDependencies' | 'optionalDependencies',
    Record<string, string>
  >;

it.each(['.', 'tests/hosts'])('names no download address in the lock of %s, so that any mirror will do', (folder) => {
  expect(read(`${folder}/package-lock.json`)).not.toMatch(/"resolved": "http/);
});

it.each(['.', 'tests/hosts'])('asks for exact versions in %s', (folder) => {
  const { devDependencies, optionalDependencies } = asked(folder);
  const versions = Object.values({ ...devDependencies, ...optionalDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it.each([
  ['.', '0009-dependencies-each-have-a-reason'],
  ['tests/hosts', '0017-other-generators-have-their-own-packages'],
])('gives each dependency of %s its reason in %s', (folder, record) => {
  const [, ...rows] = [...read(`docs/decisions/${record}.md`).matchAll(/^\| (.+?) \|/gm)];
  const reasoned = rows.flatMap(([, names = '']) => names.split(', '));
  expect(reasoned.sort()).toEqual(Object.keys(asked(folder).devDependencies).sort());
});
