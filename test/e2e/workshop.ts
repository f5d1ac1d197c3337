// What every journey begins with: a server of its own with an empty store, and a board made over HTTP.

import type { CreatedBoard } from '@keha/shared/api.ts'
import { test as base } from '@playwright/test'
import { createBoard } from '../support/boardApi.ts'
import { ServerProcess } from '../support/ServerProcess.ts'

interface Workshop {
  readonly server: ServerProcess
  /** Makes a board on the server. */
  readonly board: (template: string, title?: string) => Promise<CreatedBoard>
}

export const test = base.extend<Workshop & { readonly goodbye: undefined }>({
  /** Whoever is still there leaves: their pages would go on trying to reach a server that is gone. */
  goodbye: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  server: async ({}, use) => {
    const server = await ServerProcess.start()
    await use(server)
    await server.stop()
  },
  board: async ({ server }, use) => {
    await use((template, title) => createBoard(server.url, { template, locale: 'fi', ...(title && { title }) }))
  },
})

export { expect } from '@playwright/test'
