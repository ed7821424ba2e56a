import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const { devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
  string,
  Record<string, string>
>;

it('names no download address in the lock, so that any registry mirror will do', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "http/);
});

it('asks for exact versions', () => {
  const versions = Object.values({ ...devDependencies, ...optionalDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it('gives each dependency its reason', () => {
  const decision = read('docs/decisions/0009-dependencies-each-have-a-reason.md');
  const [, ...rows] = [...decision.matchAll(/^\| (.+?) \|/gm)];
  const reasoned = rows.flatMap(([, names = '']) => names.split(', '));
  expect(reasoned.sort()).toEqual(Object.keys(devDependencies ?? {}).sort());
});
