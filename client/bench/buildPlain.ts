// Builds the page of tldraw alone into the folder that is named: `node client/bench/buildPlain.ts <folder>`.
import { join } from 'node:path'
import { build } from 'vite'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('say where to')
await build({
  configFile: join(import.meta.dirname, '../vite.config.ts'),
  root: join(import.meta.dirname, 'plain'),
  base: './',
  build: { outDir: folder, emptyOutDir: true },
  logLevel: 'error',
})
