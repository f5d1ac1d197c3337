import { defineConfig } from 'vitest/config'

/** No test depends on speed: a wait this long is a test that hangs, on a machine that is busy with everything else too. */
const testTimeout = 120_000

const unit = (name: string, viteConfig?: string) => ({
  extends: viteConfig ?? (true as const),
  test: { name, root: name, include: ['{,src/**/}*.test.{ts,tsx}'], testTimeout, hookTimeout: testTimeout },
})

/** Modules without effects need no process of their own for each file. */
const pure = (name: string) => ({ ...unit(name), test: { ...unit(name).test, isolate: false } })

export default defineConfig({
  test: { projects: [pure('shared'), pure('templates'), unit('server'), unit('client', './client/vite.config.ts'), 'test'] },
})
