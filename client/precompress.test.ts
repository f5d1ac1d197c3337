import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { precompress } from './precompress.ts'

test('CA32 scripts, styles and drawings get a small copy of each kind beside them; what is small or packed already gets none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keha-built-'))
  mkdirSync(join(folder, 'assets'))
  const text = 'export const word = "verkosto"\n'.repeat(100)
  for (const name of ['assets/app.js', 'assets/app.css', 'drawing.svg', 'assets/face.woff2']) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'assets/small.js'), 'export {}')
  await precompress(folder)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const packed = names.filter((name) => /\.(br|gz)$/.test(name)).sort()
  expect(packed).toEqual(['assets/app.css', 'assets/app.js', 'drawing.svg'].flatMap((name) => [`${name}.br`, `${name}.gz`]))
  for (const name of packed) {
    const bytes = readFileSync(join(folder, name))
    expect((name.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString()).toBe(text)
    expect(bytes.length).toBeLessThan(text.length / 4)
  }
  rmSync(folder, { recursive: true })
})
