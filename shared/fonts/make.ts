// Makes the font files beside this one and the emoji pictures in ../emoji. Run by hand when tldraw's version changes; what
// it makes is committed, so that neither the server nor the browser converts anything. It needs packages that nothing
// else here does, so they are installed somewhere else and named:
//   mkdir /tmp/fonts && npm install --prefix /tmp/fonts wawoff2@2.0.1 @tldraw/assets@3.15.6 \
//     @expo-google-fonts/noto-emoji@0.4.7 @iconify-json/twemoji@1.2.5 @fontsource/noto-sans-{arabic,armenian,bengali}@5.3.0 \
//     @fontsource/noto-sans-{devanagari,georgian,hebrew,jp,kr,math,sc,symbols,symbols-2,tamil,thai}@5.3.0 \
//     @fontsource/noto-sans@5.3.0 twemoji-colr-font@15.0.3
//   node shared/fonts/make.ts /tmp/fonts
// TrueType and not WOFF2: fontkit, which PDFKit embeds fonts with, breaks on composite glyphs (å, ä) of WOFF2.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { create } from 'fontkit'
import { emojiKey, emojiShard } from '../src/report/text/emojiShards.ts'

const modules = join(process.argv[2] ?? '', 'node_modules')
const { compress, decompress } = createRequire(join(modules, 'wawoff2/package.json'))('wawoff2') as {
  compress: (font: Uint8Array) => Promise<Uint8Array>
  decompress: (woff2: Uint8Array) => Promise<Uint8Array>
}
const fonts = import.meta.dirname
const emoji = join(fonts, '../emoji')

const source = join(modules, '@tldraw/assets/fonts')
for (const file of readdirSync(source).filter((name) => name.endsWith('.woff2')))
  writeFileSync(join(fonts, file.replace('.woff2', '.ttf')), await decompress(readFileSync(join(source, file))))
copyFileSync(join(modules, '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'), join(fonts, 'NotoEmoji-Regular.ttf'))

// Emoji of the canvas; the PDF draws the same pictures from ../emoji.
const twemoji = Buffer.from(await decompress(readFileSync(join(modules, 'twemoji-colr-font/twemoji.woff2'))))
takeOutSelectors(twemoji, create(twemoji).glyphForCodePoint(0xfe0f).id)
writeFileSync(join(fonts, 'Twemoji.woff2'), await compress(twemoji))

/**
 * Chromium takes variation selectors out of a text before it looks for ligatures, where this font has them in: a keycap is "1",
 * U+FE0F and U+20E3. So they are taken out of the ligatures (GSUB, lookups of type 4), where they lie; with the selector left in a
 * text they are found as well, since it may be skipped.
 */
function takeOutSelectors(font: Buffer, selector: number): void {
  const u16 = (at: number): number => font.readUInt16BE(at)
  const many = (at: number): number[] => Array.from({ length: u16(at) }, (_, index) => at + 2 + 2 * index)
  const tables = Array.from({ length: u16(4) }, (_, index) => 12 + 16 * index)
  const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'GSUB') ?? 0
  const gsub = font.readUInt32BE(record + 8)
  const lookups = gsub + u16(gsub + 8)
  for (const lookup of many(lookups).map((at) => lookups + u16(at)))
    for (const offset of many(lookup + 4)) {
      let table = lookup + u16(offset)
      if (u16(lookup) === 7 && u16(table + 2) === 4) table += font.readUInt32BE(table + 4)
      else if (u16(lookup) !== 4) continue
      for (const set of many(table + 4).map((at) => table + u16(at)))
        for (const ligature of many(set).map((at) => set + u16(at))) {
          const components = Array.from({ length: u16(ligature + 2) - 1 }, (_, index) => u16(ligature + 4 + 2 * index))
          const kept = components.filter((glyph) => glyph !== selector)
          if (kept.length === 0 || kept.length === components.length) continue
          font.writeUInt16BE(kept.length + 1, ligature + 2)
          for (const [index, glyph] of kept.entries()) font.writeUInt16BE(glyph, ligature + 4 + 2 * index)
        }
    }
}

/** Packages of other scripts and of signs, the subset of each that holds its letters, and the name in the file's. */
const SCRIPTS = [
  ['sans', 'greek-ext', 'GreekExt'],
  ['sans', 'latin-ext', 'LatinExt'],
  ['sans-arabic', 'arabic', 'Arabic'],
  ['sans-armenian', 'armenian', 'Armenian'],
  ['sans-bengali', 'bengali', 'Bengali'],
  ['sans-devanagari', 'devanagari', 'Devanagari'],
  ['sans-georgian', 'georgian', 'Georgian'],
  ['sans-hebrew', 'hebrew', 'Hebrew'],
  ['sans-jp', 'japanese', 'JP'],
  ['sans-kr', 'korean', 'KR'],
  // Its one subset is called so and holds everything.
  ['sans-math', 'latin', 'Math'],
  ['sans-sc', 'chinese-simplified', 'SC'],
  ['sans-symbols', 'symbols', 'Symbols'],
  ['sans-symbols-2', 'symbols', 'Symbols2'],
  ['sans-tamil', 'tamil', 'Tamil'],
  ['sans-thai', 'thai', 'Thai'],
] as const
for (const [script, subset, name] of SCRIPTS) {
  const file = `@fontsource/noto-${script}/files/noto-${script}-${subset}-400-normal.woff2`
  writeFileSync(join(fonts, `NotoSans${name}-Regular.ttf`), await decompress(readFileSync(join(modules, file))))
}

const pictures = join(modules, '@iconify-json/twemoji')
const { icons } = JSON.parse(readFileSync(join(pictures, 'icons.json'), 'utf8')) as { icons: Record<string, { body: string }> }
const names = JSON.parse(readFileSync(join(pictures, 'chars.json'), 'utf8')) as Record<string, string>
const shards = new Map<string, Record<string, string>>()
for (const [points, name] of Object.entries(names)) {
  const body = icons[name]?.body
  if (body === undefined) continue
  const grapheme = String.fromCodePoint(...points.split('-').map((point) => Number.parseInt(point, 16)))
  const shard = shards.get(emojiShard(grapheme)) ?? {}
  shard[emojiKey(grapheme)] = body
  shards.set(emojiShard(grapheme), shard)
}
rmSync(emoji, { recursive: true, force: true })
mkdirSync(emoji)
for (const [name, shard] of shards) writeFileSync(join(emoji, `${name}.json.gz`), gzipSync(JSON.stringify(shard), { level: 9 }))
console.log(`${readdirSync(fonts).length - 1} fonts, ${Object.keys(names).length} emoji in ${shards.size} files`)
