import { defineConfig } from '@playwright/test';
import { chromiumFlags, systemChromium } from './scripts/programs.mjs';

const executablePath = systemChromium();

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  globalSetup: './tests/browser/support/server.ts',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: {
    timeout: 20_000,
    // Room for the rounding of letters' edges between versions of Chromium, not for a line that moved.
    toHaveScreenshot: { maxDiffPixelRatio: 0.005, animations: 'disabled' },
  },
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  use: {
    baseURL: process.env.SITE_UNDER_TEST ?? '',
    trace: 'off',
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});
