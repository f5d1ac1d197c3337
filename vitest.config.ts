import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { projects: ['shared', 'templates', 'server', 'client', 'test'] },
})
