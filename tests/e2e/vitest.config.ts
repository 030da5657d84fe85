import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/e2e/*.e2e.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Each file drives a browser and a server of its own; two cores carry one such pair well.
    maxWorkers: 1,
    fileParallelism: false,
  },
})
