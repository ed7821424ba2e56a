/** Who may know whom: pages → components → the door of the engine → engine. */
import type { Import } from './imports.ts';
import { withoutQuery } from './imports.ts';

type Rule = Readonly<{
  name: string;
  from: RegExp;
  allows: (to: string, edge: Import) => boolean;
}>;

const isPackage = (to: string): boolean => !to.startsWith('src/') && !to.startsWith('.');
const starts =
  (...prefixes: readonly string[]) =>
  (to: string): boolean =>
    prefixes.some((prefix) => to.startsWith(prefix));

/** What the rest of the site may see of the engine; of the protocol, its types. */
const door =
  /^src\/engine\/(index|study|offline|run|settings|errors|bits|batches|studies\/study|datasets\/points)\.ts$|^src\/engine\/experiments\//;
const isDoor = (to: string, { typeOnly }: Import): boolean =>
  door.test(to) || (typeOnly && to === 'src/engine/session/protocol.ts');

const inEngine = starts('src/engine/');
const inWidget = (path: string): string | undefined => path.match(/^src\/components\/widgets\/([^/]+)\//)?.[1];
const isSignals = (to: string): boolean => to === '@preact/signals';
const isWasm = (to: string): boolean => /\?as$|\.wasm(\?|$)/.test(to);

const rules: readonly Rule[] = [
  {
    name: 'engine imports nothing outside engine',
    from: /^src\/engine\/(?!lab\/)/,
    allows: (to) => inEngine(to) || to === 'comlink',
  },
  {
    name: 'the lab imports the engine, its results, Node and zod',
    from: /^src\/engine\/lab\//,
    allows: (to) => starts('src/engine/', 'src/content/results/', 'node:')(to) || to === 'zod',
  },
  {
    name: 'nothing imports the lab',
    from: /^src\/(?!engine\/lab\/)/,
    allows: (to) => !to.startsWith('src/engine/lab/'),
  },
  { name: 'only session knows the wire', from: /^src\/(?!engine\/session\/)/, allows: (to) => to !== 'comlink' },
  { name: 'only kernels know Wasm', from: /^src\/(?!engine\/kernels\/)/, allows: (to) => !isWasm(to) },
  { name: 'i18n is a leaf', from: /^src\/i18n\//, allows: starts('src/i18n/') },
  {
    name: 'outside, the engine is its door',
    from: /^src\/(?!engine\/)/,
    allows: (to, edge) => !inEngine(to) || isDoor(to, edge),
  },
  {
    name: 'pages import components and words',
    from: /^src\/pages\//,
    allows: (to) => isPackage(to) || starts('src/components/', 'src/i18n/', 'src/styles/')(to),
  },
  { name: 'nothing imports a page', from: /^src\//, allows: (to) => !to.startsWith('src/pages/') },
  {
    name: 'widgets never import widgets',
    from: /^src\/components\/widgets\/[^/]+\//,
    allows: (to, { from }) => inWidget(to) === undefined || inWidget(to) === inWidget(from),
  },
  {
    name: 'only a chapter asks for a widget',
    from: /^src\/components\/(?!widgets\/)/,
    allows: (to) => inWidget(to) === undefined,
  },
  {
    name: 'controls know no engine',
    from: /^src\/components\/controls\//,
    allows: (to, edge) => !inEngine(to) || edge.typeOnly || to === 'src/engine/errors.ts',
  },
  { name: 'figures know no signals', from: /^src\/components\/figures\//, allows: (to) => !isSignals(to) },
  {
    name: 'figures know no engine',
    from: /^src\/components\/figures\//,
    allows: (to, edge) => !inEngine(to) || edge.typeOnly,
  },
  { name: 'a chapter imports nothing: components are handed to it', from: /\.mdx$/, allows: () => false },
];

/** Tests may look anywhere. */
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Imports that break a rule, each as one line. */
export function violations(imports: readonly Import[]): string[] {
  const judged = imports.filter(({ from }) => !isTest(from));
  return rules.flatMap(({ name, from, allows }) =>
    judged
      .filter((edge) => from.test(edge.from) && !allows(isWasm(edge.to) ? edge.to : withoutQuery(edge.to), edge))
      .map((edge) => `${name}: ${edge.from} → ${edge.to}`),
  );
}
