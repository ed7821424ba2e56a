import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cycles, importsOf, withoutQuery } from './support/imports.ts';
import { violations } from './support/layers.ts';
import { readSources, type Sources } from './support/sources.ts';

const sources = readSources();
const imports = importsOf(sources);

test('every import of a file finds one (C20)', () => {
  const lost = imports.filter(({ to }) => to.startsWith('src/') && !existsSync(withoutQuery(to)));
  expect(lost).toEqual([]);
  for (const kind of ['.ts', '.tsx', '.astro']) expect(imports.some(({ from }) => from.endsWith(kind))).toBe(true);
});

test('each layer knows only what it may (C20)', () => {
  expect(violations(imports)).toEqual([]);
});

test('no import comes back to where it started (C21)', () => {
  expect(cycles(imports)).toEqual([]);
});

test('only kernels name WebAssembly (C20)', () => {
  const strangers = [...sources].filter(([path]) => !/^src\/engine\/kernels\/|\.test\.ts$/.test(path));
  expect(strangers.filter(([, text]) => /\bWebAssembly\./.test(text)).map(([path]) => path)).toEqual([]);
});

/** A small site that breaks every rule; were a rule to go blind, its line would go missing here. */
const bad: Sources = new Map([
  ['src/engine/train.ts', `import { say } from '../i18n/strings.ts';`],
  ['src/engine/lab/main.ts', `import { View } from '../../components/site/links.ts';`],
  ['src/engine/random.ts', `import { wrap } from 'comlink';`],
  ['src/engine/settings.ts', `import { parseRunSpec } from './lab/spec/parse.ts';`],
  ['src/engine/losses/index.ts', `import bytes from '../kernels/assembly/matmul.as.ts?as';`],
  ['src/i18n/site.ts', `import { href } from '../components/site/links.ts';`],
  ['src/components/takeaway/link.ts', `const train = await import('../../engine/train.ts');`],
  ['src/components/training/live.ts', `export { Frame } from '../../engine/session/protocol.ts';`],
  [
    'src/pages/index.astro',
    `---\nimport x from '../content/x.ts';\n---\n<script>\n  import '../engine/network.ts';\n</script>`,
  ],
  ['src/components/site/links.ts', `import page from '../../pages/index.astro';`],
  ['src/components/widgets/race/figure.ts', `import { figure } from '../bands/figure.ts';`],
  ['src/components/site/Chapter.astro', `---\nimport Race from '../widgets/race/index.astro';\n---`],
  ['src/components/controls/Slider.tsx', `import { openSession } from '../../engine/index.ts';`],
  [
    'src/components/figures/axes.ts',
    `import { signal } from '@preact/signals';\nimport { openOffline } from '../../engine/offline.ts';`,
  ],
  ['src/content/chapters/01-x/en.mdx', `import X from './x.astro';`],
]);

test('bad imports are seen: by name, by file (C20)', () => {
  expect(violations(importsOf(bad))).toEqual([
    'engine imports nothing outside engine: src/engine/train.ts → src/i18n/strings.ts',
    'the lab imports the engine, its results, Node and zod: src/engine/lab/main.ts → src/components/site/links.ts',
    'nothing imports the lab: src/engine/settings.ts → src/engine/lab/spec/parse.ts',
    'only session knows the wire: src/engine/random.ts → comlink',
    'only kernels know Wasm: src/engine/losses/index.ts → src/engine/kernels/assembly/matmul.as.ts?as',
    'i18n is a leaf: src/i18n/site.ts → src/components/site/links.ts',
    'outside, the engine is its door: src/components/takeaway/link.ts → src/engine/train.ts',
    'outside, the engine is its door: src/components/training/live.ts → src/engine/session/protocol.ts',
    'outside, the engine is its door: src/pages/index.astro → src/engine/network.ts',
    'pages import components and words: src/pages/index.astro → src/content/x.ts',
    'pages import components and words: src/pages/index.astro → src/engine/network.ts',
    'nothing imports a page: src/components/site/links.ts → src/pages/index.astro',
    'widgets never import widgets: src/components/widgets/race/figure.ts → src/components/widgets/bands/figure.ts',
    'only a chapter asks for a widget: src/components/site/Chapter.astro → src/components/widgets/race/index.astro',
    'controls know no engine: src/components/controls/Slider.tsx → src/engine/index.ts',
    'figures know no signals: src/components/figures/axes.ts → @preact/signals',
    'figures know no engine: src/components/figures/axes.ts → src/engine/offline.ts',
    'a chapter imports nothing: components are handed to it: src/content/chapters/01-x/en.mdx → src/content/chapters/01-x/x.astro',
  ]);
});

test('circles are seen, circles of types are not (C21)', () => {
  const circle: Sources = new Map([
    ['src/a.ts', `import { b } from './b.ts';`],
    ['src/b.ts', `export { c } from './c.ts';`],
    ['src/c.ts', `const a = import('./a.ts');`],
    ['src/d.ts', `import type { E } from './e.ts';`],
    ['src/e.ts', `import { d } from './d.ts';`],
  ]);
  expect(cycles(importsOf(circle))).toEqual([['src/a.ts', 'src/b.ts', 'src/c.ts', 'src/a.ts']]);
});
