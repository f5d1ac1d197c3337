// Where the product's own fonts and emoji pictures are served: hashed files of the build, fetched when a board needs
// them. Belongs to the worker, so that the page's script carries none of these addresses.
import { type EmojiShard, emojiKey, emojiShard } from '@keha/shared/report/text/emojiShards.ts'

const FONTS = import.meta.glob<string>('../../../shared/fonts/*.ttf', { query: '?url', import: 'default', eager: true })
const EMOJI = import.meta.glob<string>('../../../shared/emoji/*.json.gz', { query: '?url', import: 'default', eager: true })

const fonts = new Map<string, Uint8Array>()
const shards = new Map<string, EmojiShard>()

async function fetchFile(address: string | undefined, name: string): Promise<Response> {
  const response = address === undefined ? undefined : await fetch(address)
  if (!response?.ok) throw new Error(`${name} could not be fetched`)
  return response
}

/** Fetches what is not here yet. Rejects where the server does not give it. */
export async function fetchProductFiles(faces: readonly string[], emojiShards: readonly string[]): Promise<void> {
  const wanted = faces.filter((file) => !fonts.has(file))
  const loading = wanted.map(async (file) => {
    const response = await fetchFile(FONTS[`../../../shared/fonts/${file}`], file)
    fonts.set(file, new Uint8Array(await response.arrayBuffer()))
  })
  const pictures = emojiShards.filter((name) => !shards.has(name)).map(async (name) => shards.set(name, await fetchShard(name)))
  await Promise.all([...loading, ...pictures])
}

/** A shard there is no file of holds no picture. */
async function fetchShard(name: string): Promise<EmojiShard> {
  const address = EMOJI[`../../../shared/emoji/${name}.json.gz`]
  if (address === undefined) return {}
  const { body } = await fetchFile(address, name)
  return (await new Response(body?.pipeThrough(new DecompressionStream('gzip'))).json()) as EmojiShard
}

export const fetchedFont = (file: string): Uint8Array | undefined => fonts.get(file)

export function fetchedEmoji(grapheme: string): string | undefined {
  const shard = shards.get(emojiShard(grapheme)) ?? {}
  const key = emojiKey(grapheme)
  return Object.hasOwn(shard, key) ? shard[key] : undefined
}
