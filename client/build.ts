// Builds the pages into dist/, or does nothing where they were built from exactly these sources.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { precompress } from './precompress.ts'

const CLIENT = import.meta.dirname
const ROOT = join(CLIENT, '..')
const MARK = join(CLIENT, 'dist', '.built')
/** Everything the pages are made from; a test's change builds nothing anew. */
const SOURCES = [
  'client/src',
  'client/public',
  'client/index.html',
  'client/vite.config.ts',
  'client/build.ts',
  'client/precompress.ts',
  'shared/src',
  'shared/fonts',
  'templates/src',
  'LICENSES',
  'pnpm-lock.yaml',
]

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const path = join(ROOT, source)
    for (const file of filesUnder(path)) hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true, encoding: 'utf8' })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.filter((name) => !/\.test\.tsx?$/.test(name)).sort()
}

const now = fingerprint()
if (existsSync(MARK) && readFileSync(MARK, 'utf8') === now) console.log('The pages are built already.')
else {
  const { build } = await import('vite')
  await build({ root: CLIENT, logLevel: 'warn' })
  await precompress(join(CLIENT, 'dist'))
  writeFileSync(MARK, now)
}
