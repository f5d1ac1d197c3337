// Where the colour picture of an emoji lies: the pictures are kept in small files, so that a browser fetches only those
// a board needs. `shared/fonts/make.ts` writes the files by the same functions.
import type { Scene } from '../scene.ts'
import { graphemes, isEmoji, mayHoldEmoji } from './graphemes.ts'
import { textLines } from './textBlocks.ts'

/** Pictures by key, as a shard holds them. */
export type EmojiShard = Readonly<Record<string, string>>

const PLAIN_SHARDS = 128
const TONED_SHARDS = 64
const SKIN_TONE = /[\u{1f3fb}-\u{1f3ff}]/u

/** Code points in hex; the variation selector, which some leave out, does not count. */
export function emojiKey(grapheme: string): string {
  return Array.from(grapheme, (character) => character.codePointAt(0) ?? 0)
    .filter((codePoint) => codePoint !== 0xfe0f)
    .map((codePoint) => codePoint.toString(16))
    .join('-')
}

/** The file's name without its ending: most people's emoji have no skin tone, so those are apart. */
export function emojiShard(grapheme: string): string {
  const first = grapheme.codePointAt(0) ?? 0
  return SKIN_TONE.test(grapheme) ? `tone-${first % TONED_SHARDS}` : `plain-${first % PLAIN_SHARDS}`
}

/** The shards a scene and the texts beside it need, each once. */
export function neededShards(scene: Scene, texts: readonly string[]): string[] {
  const shards = new Set<string>()
  const add = (text: string): void => {
    if (mayHoldEmoji(text)) for (const grapheme of graphemes(text)) if (isEmoji(grapheme)) shards.add(emojiShard(grapheme))
  }
  for (const text of texts) add(text)
  for (const area of scene.areas) add(area.name)
  for (const { text } of scene.items) if (text) for (const line of textLines(text.content)) add(line)
  return [...shards].sort()
}
