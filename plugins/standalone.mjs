// Beside each built frame of an embed, the same widget as one file that asks for nothing: for slides, lessons, and places
// without a net. It is made of what was built for the frame, so that it shows and computes the same.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { intoOneFile, islandOf } from './onefile.mjs';

/** Workers by the name that the page asks for them, and their files. */
const workers = { 'bn-engine': 'worker-', 'bn-study': 'studyWorker-' };

/** @returns {import('astro').AstroIntegration} */
export function standalone() {
  return {
    name: 'standalone',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const began = Date.now();
        const frames = await packAll(fileURLToPath(dir));
        logger.info(`${frames} embeds in one file each, in ${((Date.now() - began) / 1000).toFixed(1)} s`);
      },
    },
  };
}

/**
 * @param {string} dist
 * @returns how many files were written
 */
async function packAll(dist) {
  const frames = globSync('embed/v1/*/*/index.html', { cwd: dist });
  /** One bundle for all languages of a widget. @type {Map<string, Promise<import('./onefile.mjs').Codes>>} */
  const bundles = new Map();
  for (const frame of frames) {
    const html = readFileSync(join(dist, frame), 'utf8');
    const { component, name, renderer } = islandOf(html);
    const codes = bundles.get(component) ?? codesOf(join(dist, '_astro'), component, name, renderer);
    bundles.set(component, codes);
    writeFileSync(join(dist, dirname(frame), 'standalone.html'), intoOneFile(html, await codes));
  }
  return frames.length;
}

/**
 * Every script of a widget, by the id of the element that will hold it: its page's, and those of the workers it asks.
 * @param {string} folder of built scripts
 * @param {string} component address of the widget's view
 * @param {string} name of the view among the exports there
 * @param {string} renderer address of what makes the view live
 * @returns {Promise<import('./onefile.mjs').Codes>}
 */
async function codesOf(folder, component, name, renderer) {
  const page = await bundle(`
    import { ${name} as View } from ${JSON.stringify(join(folder, basename(component)))};
    import rendererOf from ${JSON.stringify(join(folder, basename(renderer)))};
    const island = document.querySelector('astro-island');
    const children = island.querySelector('astro-slot').innerHTML;
    rendererOf(island)(View, JSON.parse(island.getAttribute('props')), { default: children }, { client: 'load' });`);
  const asked = Object.entries(workers).flatMap(([id, prefix]) => {
    const [file] = globSync(`${prefix}*.js`, { cwd: folder });
    return file && page.includes(file) ? [[`${id}-code`, readFileSync(join(folder, file), 'utf8')]] : [];
  });
  return { ...Object.fromEntries(asked), page };
}

/**
 * One module without imports. Code that the entry does not need is left out, such as marks that the figure does not have.
 * @param {string} entry
 */
async function bundle(entry) {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [withoutScripts(), { ...from('entry', entry), transform: { order: 'pre', handler: withoutPreloads } }],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: 'entry', output: { format: 'es', codeSplitting: false } },
    },
  });
  const [first] = [output].flat();
  // An import that nobody can reach any more may leave a second chunk, which is not needed.
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk' || [...chunk.imports, ...chunk.dynamicImports].some((file) => file !== chunk.fileName))
    throw new Error('standalone: expected one script without imports');
  return chunk.code;
}

/**
 * What writes scripts for PyTorch: a file of its own hands out none, as the largest would weigh too much with it. And the
 * kernels that no widget needs.
 * @returns {import('vite').Plugin}
 */
const withoutScripts = () => ({
  name: 'without-scripts',
  enforce: 'pre',
  resolveId: (id) => (/\/(pytorch|fullWasm)\.[\w-]+\.js$/.test(id) ? '\0no-scripts' : undefined),
  load: (id) => (id === '\0no-scripts' ? 'export {};' : undefined),
});

/**
 * A module that is no file.
 * @param {string} name
 * @param {string} code
 */
const from = (name, code) => ({
  name,
  /** @param {string} id */
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  /** @param {string} id */
  load: (id) => (id === `\0${name}` ? code : undefined),
});

/**
 * Files that Vite would load ahead of an import: in one file there are none.
 * @param {string} code
 */
const withoutPreloads = (code) => code.replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]');
