import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [mdx()], cacheDir: '.cache', vite: { cacheDir: '.cache/vite' } });
