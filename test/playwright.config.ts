import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS } from './support/chromiumFlags.ts'

/** Journeys share two cores, so they run one after another; each starts a server of its own. One that needed its retry is named. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  workers: 1,
  retries: 1,
  timeout: 300_000,
  expect: { timeout: 45_000 },
  reporter: [['list'], ['json']],
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1280, height: 720 },
    locale: 'fi-FI',
    actionTimeout: 45_000,
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: CHROMIUM_FLAGS,
      // Where the machine names no language, files with other letters than ASCII would be saved as `download`.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    },
  },
})
