import { defineConfig } from 'vitest/config';
import { assemblyscript } from './plugins/assemblyscript.mjs';

export default defineConfig({
  plugins: [assemblyscript()],
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        // Figures of trained nets, and the whole text: on a busy machine they take their time.
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'plugins/*.test.ts', 'scripts/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        // One browser at a time, each with room to start on a slow machine.
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
