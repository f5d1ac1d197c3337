// Fonts and emoji pictures from the files beside `shared`, read when first needed and kept.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type EmojiShard, emojiKey, emojiShard } from '@keha/shared/report/text/emojiShards.ts'

const FONTS = new URL('../../../shared/fonts/', import.meta.url)
const EMOJI = new URL('../../../shared/emoji/', import.meta.url)

/** The bytes of a font file that is part of the product; undefined for a name there is none of. */
export function readFont(file: string): Uint8Array | undefined {
  return readIfThere(new URL(file, FONTS))
}

const shards = new Map<string, EmojiShard>()

/** The picture of an emoji; undefined where there is none. */
export function readEmoji(grapheme: string): string | undefined {
  const name = emojiShard(grapheme)
  let shard = shards.get(name)
  if (!shard) {
    const packed = readIfThere(new URL(`${name}.json.gz`, EMOJI))
    shard = packed ? (JSON.parse(gunzipSync(packed).toString('utf8')) as EmojiShard) : {}
    shards.set(name, shard)
  }
  return Object.hasOwn(shard, emojiKey(grapheme)) ? shard[emojiKey(grapheme)] : undefined
}

function readIfThere(file: URL): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw problem
  }
}
