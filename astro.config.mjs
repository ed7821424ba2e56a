import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { assemblyscript } from './plugins/assemblyscript.mjs';
import { framePolicy } from './plugins/frame-policy.mjs';
import { headingId } from './plugins/heading-id.mjs';
import { namedSubjects } from './plugins/named-subjects.mjs';
import { standalone } from './plugins/standalone.mjs';

/**
 * Warnings that ask nothing of us: Astro marks .mdx modules with directives of its own; a figure that the page draws at
 * build time is loaded lazily only in the browser; the first build spends its time in the AssemblyScript compiler.
 * @param {string | undefined} code
 */
const isNoise = (code) =>
  ['MODULE_LEVEL_DIRECTIVE', 'INEFFECTIVE_DYNAMIC_IMPORT', 'PLUGIN_TIMINGS'].includes(code ?? '');

/**
 * Hints to bundlers that the minifier leaves in what readers load.
 * @returns {import('vite').Plugin}
 */
const withoutHints = () => ({
  name: 'without-hints',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = file.code.replaceAll('/* @__PURE__ */', '');
    }
  },
});

// Where embeds are served from, if not from the site itself: the page's scripts know it by this name.
process.env.PUBLIC_EMBED_URL ??= process.env.EMBED_URL ?? '';

/**
 * The one widget that a module belongs to, if its view brings it, and not its drawing alone. Were such a module left in the
 * file of the view, the two files would stand in a circle, and the settings be asked for before they are there; and a
 * module that only draws would bring Plot before anything is drawn.
 * @param {string} id
 * @param {{ getModuleInfo(id: string): { importers: readonly string[] } | null }} graph
 */
function soleWidget(id, graph) {
  const widgets = new Set();
  const known = new Set();
  const queue = [id];
  let isNeededAtOnce = false;
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (known.has(one)) continue;
    known.add(one);
    const [, widget, file] = one.match(/src\/components\/widgets\/([^/]+)\/([\w-]+)\.tsx?$/) ?? [];
    if (widget) widgets.add(widget);
    isNeededAtOnce ||= file === 'View';
    queue.push(...(graph.getModuleInfo(one)?.importers ?? []));
  }
  return widgets.size === 1 && isNeededAtOnce ? [...widgets][0] : null;
}

/**
 * What every widget needs comes in one file, and what draws in another: a page with one widget makes few requests. Names
 * of events, which pages without widgets know, too, stay out.
 */
const groups = [
  // Ways to compute that not every widget has.
  {
    name: 'filling',
    test: /src\/components\/(shell\/(Sweep|Filling)|training\/(sweeping|fillingModel)|controls\/RunBar)/,
  },
  { name: 'formula', test: /src\/components\/(shell\/Formula|training\/formula)/ },
  {
    name: 'widget',
    test: /rolldown\/runtime|vite\/preload-helper|node_modules\/(preact|@preact|@astrojs\/preact)\/|src\/components\/(shell\/(?!Sweep|Survey|Training|still)|controls\/(?!Slider|RunBar)|takeaway\/(?!handle|files|picture|bibtex|pytorch)|params\/(?!show)|training\/(?!s[uw])|training\/supply)|src\/i18n\/strings|src\/engine\/(errors|settings)\.ts/,
  },
  {
    name: 'drawing',
    test: /node_modules\/(@observablehq|d3|internmap|interval-tree)|unused:|src\/components\/figures\/(chart|keptChart)\.ts/,
  },
  // A widget's own words and settings, which its view and its drawing share, with all that nobody else needs.
  { name: soleWidget, test: /src\// },
  // What else several share: left alone, it would stand in the file of one of them.
  { name: 'marks', test: /src\/components\/figures\/(svg|marks|words|ends|clipped|curve|powers|outlines)\.ts/ },
  { name: 'plots', test: /src\/components\/figures\/(axes|comparison|lossPlot|tolerancePlot)\.ts/ },
  { name: 'ridges', test: /src\/components\/figures\/ridges/ },
  { name: 'shapes', test: /src\/components\/figures\/(?!ridgeBins)/, minShareCount: 2 },
  { name: 'experiments', test: /src\/engine\/experiments\//, minShareCount: 2 },
  { name: 'shared', test: /src\/(?!components\/site\/)|node_modules\/comlink\//, minShareCount: 2 },
];

/**
 * Lets a view share a file with what it needs, instead of standing before it in a file that only hands it on.
 * @returns {import('vite').Plugin}
 */
const withoutFacades = () => ({
  name: 'without-facades',
  applyToEnvironment: ({ name }) => name === 'client',
  options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
});

/** What Plot brings along and no figure here asks for: projections of the earth, schemes of colors. */
const unused = ['d3-geo', 'd3-scale-chromatic'];

/**
 * No figure here is a map, and none leaves its colors to Plot: 23 KB gzip that readers need not load. In their place stand
 * names that say so.
 * @returns {import('vite').Plugin}
 */
const withoutUnused = () => ({
  name: 'without-unused',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: (id) => (unused.includes(id) ? `\0unused:${id}` : undefined),
  async load(id) {
    const library = unused.find((name) => id === `\0unused:${name}`);
    if (!library) return undefined;
    const names = Object.keys(await import(library)).filter((name) => name !== 'geoTransform');
    const none = `const none = () => { throw new Error('${library} is left out of this site: see astro.config.mjs'); };`;
    // Plot makes one transform as it loads; nobody asks it for anything.
    const transform = library === 'd3-geo' ? 'export const geoTransform = (methods) => methods;' : '';
    return `${none} ${transform} export { ${names.map((name) => `none as ${name}`).join(', ')} };`;
  },
});

/**
 * Plot makes a formatter of numbers as it loads, which keeps the page from answering for longer than the rest of Plot; the
 * figures here bring formats of their own.
 * @returns {import('vite').Plugin}
 */
const withoutFormatter = () => ({
  name: 'without-formatter',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  transform(code, id) {
    if (!id.endsWith('/plot/src/format.js')) return undefined;
    const eager = 'export const formatDefault = formatAuto();';
    if (!code.includes(eager)) throw new Error(`${id}: expected a line ${eager}`);
    return code.replace(eager, 'let made; export const formatDefault = (value) => (made ??= formatAuto())(value);');
  },
});

/**
 * Half of the task that makes a figure live went into compiling, function by function, what it calls. Asked by this line,
 * Chromium compiles the whole file while it arrives, on another thread; to other browsers it is a comment. Only for the
 * files of islands: nearly all of them is called, which is not true of what draws.
 * @returns {import('vite').Plugin}
 */
const compiledAhead = () => ({
  name: 'compiled-ahead',
  applyToEnvironment: ({ name }) => name === 'client',
  // After Vite, which writes lists of files before the code: the line counts for what follows it.
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const isOfIsland = file.type === 'chunk' && ['View', 'client'].includes(file.name);
        if (isOfIsland) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      }
    },
  },
});

/**
 * `client:near`: see src/components/site/near.ts.
 * @returns {import('astro').AstroIntegration}
 */
const near = () => ({
  name: 'near',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) =>
      addClientDirective({ name: 'near', entrypoint: './src/components/site/near.ts' }),
  },
});

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://example.org',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  i18n: {
    locales: ['en', 'zh'],
    defaultLocale: 'en',
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob: data:",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  markdown: {
    // MathML only: no stylesheet, no fonts, no inline style that the content security policy would block.
    processor: unified({
      remarkPlugins: [remarkMath, headingId],
      rehypePlugins: [[rehypeKatex, { output: 'mathml', strict: true }]],
    }),
    // Shiki writes inline styles; Prism writes classes.
    syntaxHighlight: 'prism',
  },
  // The last one: single files are made of the frames as Astro built them.
  integrations: [mdx(), preact(), near(), standalone(), framePolicy()],
  vite: {
    css: { postcss: { plugins: [namedSubjects()] } },
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups, includeDependenciesRecursively: false } } } },
      },
    },
    build: {
      rolldownOptions: { onLog: (level, log, report) => isNoise(log.code) || report(level, log) },
    },
    plugins: [assemblyscript(), withoutFacades(), withoutUnused(), withoutFormatter(), compiledAhead()],
    // Classic workers: Chromium refuses module workers from a blob in an opaque origin, which embeds run in.
    worker: { format: 'iife', plugins: () => [assemblyscript(), withoutHints()] },
  },
});
