import { defineConfig } from '@playwright/test';
import common from '../../playwright.config.ts';

/** Sites of other generators. A file is a host: its tests share what it generated, and run one after another. */
export default defineConfig({
  ...common,
  testDir: '.',
  outputDir: '../../test-results/hosts',
  globalSetup: '../browser/support/server.ts',
  reporter: [['list'], ['json', { outputFile: '../../test-results/hosts.json' }]],
  fullyParallel: false,
  // The first test of a file generates the site.
  timeout: 600_000,
});
