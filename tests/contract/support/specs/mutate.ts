import { type RandomStream, randomStream } from '../../../../src/engine/random.ts';
import type { RunSpec } from '../../../../src/engine/run.ts';
import { choose, from } from './draw.ts';

type Container = Record<string, unknown>;

const strangers: readonly (() => unknown)[] = [
  ...[Number.NaN, Number.POSITIVE_INFINITY, -1e308, 1e308, 2 ** 53, 2 ** 32, -1, -0, 0.5, 1e-320].map((x) => () => x),
  ...['', 'ten', '10', '__proto__', 'constructor', 'x'.repeat(10_000), null, undefined, true].map((x) => () => x),
  () => [],
  () => ({}),
  () => [[]],
  () => new Date(0),
  () => new Map([[1, 2]]),
  () => new Float32Array(3),
  () => Symbol('s'),
  () => 10n,
  () => () => 1,
  () => Object.create(null) as object,
  () => new Array(1000),
  () => nested(10_000),
];

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}

const mutations: readonly ((random: RandomStream, owner: Container, key: string, root: Container) => void)[] = [
  (random, owner, key) => {
    owner[key] = choose(random, strangers)();
  },
  (_, owner, key) => {
    delete owner[key];
  },
  (random, owner) => {
    owner[choose(random, ['extra', 'Kind', '', 'toString'])] = choose(random, strangers)();
  },
  (_, owner, key, root) => {
    owner[key] = root;
  },
  (_, owner, key) => {
    owner[key] = owner;
  },
  (_, owner, key) => {
    const value = owner[key];
    if (typeof value === 'number') owner[key] = -value;
    else if (Array.isArray(value)) value.pop();
    else owner[key] = [value];
  },
  (_, owner, key) => {
    const value = owner[key];
    if (typeof value === 'number') owner[key] = value * 1e6 + 0.5;
    else if (Array.isArray(value)) value.push(...value);
    else owner[key] = typeof value === 'string' ? `${value} ` : { value };
  },
];

/** A spec with one to three wounds, anywhere in it. A few of them are still legal. The same for the same number. */
export function breakSpec(spec: RunSpec, number: number): unknown {
  const random = randomStream(number, 'mutations');
  const root = { spec: structuredClone(spec) as unknown };
  for (let wounds = from(random, 1, 3); wounds > 0; wounds--) {
    const place = choose(random, [...places(root), undefined]);
    if (place) choose(random, mutations)(random, place.owner, place.key, root);
  }
  return root.spec;
}

/** Every place in a tree that holds a value. */
function places(root: Container): { owner: Container; key: string }[] {
  const [found, seen, open] = [[] as { owner: Container; key: string }[], new Set<unknown>([root]), [root]];
  for (let owner = open.pop(); owner && found.length < 2000; owner = open.pop()) {
    for (const key of Object.keys(owner)) {
      found.push({ owner, key });
      const value = owner[key];
      if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value)) continue;
      seen.add(value);
      open.push(value as Container);
    }
  }
  return found;
}
