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

// Emoji of the canvas; the PDF draws the same pictures from ../emoji. A keycap is a ligature of "1", U+FE0F and U+20E3, but Chromium
// takes the selector out before it looks: made a ligature of two, which is found either way.
const twemoji = Buffer.from(await decompress(readFileSync(join(modules, 'twemoji-colr-font/twemoji.woff2'))))
const [selector = 0, cap = 0] = [0xfe0f, 0x20e3].map((codePoint) => create(twemoji).glyphForCodePoint(codePoint).id)
const ligature = bigEndian(3, selector, cap)
for (let at = twemoji.indexOf(ligature); at >= 0; at = twemoji.indexOf(ligature)) bigEndian(2, cap).copy(twemoji, at)
writeFileSync(join(fonts, 'Twemoji.woff2'), await compress(twemoji))

function bigEndian(...numbers: readonly number[]): Buffer {
  return Buffer.from(Uint16Array.from(numbers).buffer).swap16()
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
