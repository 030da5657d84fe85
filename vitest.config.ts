import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/**/*.test.ts',
      'bench/engine/*.test.ts',
      'tests/*.test.ts',
      'tests/peers/*.test.ts',
      'tests/faults/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['packages/server/src/testing/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Files that start a real network or database are few; two cores run two of them at a time.
    maxWorkers: 2,
  },
})
