import { defineConfig } from 'vitest/config'

/** Tests that start servers share two cores, so files run one after another. Journeys in a browser are Playwright's (e2e). */
export default defineConfig({
  test: {
    name: 'test',
    include: ['**/*.test.ts'],
    exclude: ['e2e/**', 'node_modules/**'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
