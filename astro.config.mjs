import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { assemblyscript } from './plugins/assemblyscript.mjs';
import { headingId } from './plugins/heading-id.mjs';

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
  integrations: [mdx(), preact()],
  vite: {
    build: {
      rolldownOptions: { onLog: (level, log, report) => isNoise(log.code) || report(level, log) },
    },
    plugins: [assemblyscript()],
    // Classic workers: Chromium refuses module workers from a blob in an opaque origin, which embeds run in.
    worker: { format: 'iife', plugins: () => [assemblyscript(), withoutHints()] },
  },
});
