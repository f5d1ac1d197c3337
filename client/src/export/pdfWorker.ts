// The worker that makes PDFs in the browser. Fonts, pictures and what was shaped stay for the next one.
import { textsOf } from '@keha/shared/report/contents/textsOf.ts'
import { makePdf } from '@keha/shared/report/pdf/makePdf.ts'
import { neededShards } from '@keha/shared/report/text/emojiShards.ts'
import { FontRegistry } from '@keha/shared/report/text/FontRegistry.ts'
import { neededFaces } from '@keha/shared/report/text/neededFaces.ts'
import type { MakePdf, WorkerMessage } from './messages.ts'
import { fetchPictures } from './pictures.ts'
import { fetchedEmoji, fetchedFont, fetchProductFiles } from './productFiles.ts'

const fonts = new FontRegistry(fetchedFont)

const say = (message: WorkerMessage, transfer: Transferable[] = []): void => self.postMessage(message, { transfer })

async function make({ report, scene }: MakePdf): Promise<void> {
  const { texts, documents } = textsOf(report)
  const sources = [...new Set(scene.items.flatMap(({ image }) => (image ? [image.src] : [])))]
  const [pictures] = await Promise.all([
    fetchPictures(sources),
    fetchProductFiles(neededFaces(scene, texts, documents), neededShards(scene, texts)),
  ])
  const { bytes, missing } = await makePdf(
    report,
    scene,
    { fonts, emoji: fetchedEmoji, image: (src) => pictures.get(src) },
    {
      onProgress: (done, of) => say({ type: 'progress', done: done + 1, of: of + 1 }),
      deflate,
    },
  )
  const own = new Uint8Array(bytes)
  say({ type: 'made', bytes: own.buffer, missing }, [own.buffer])
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

self.addEventListener('message', ({ data }: MessageEvent<MakePdf>) => {
  make(data).catch((error: unknown) => say({ type: 'failed', problem: error instanceof Error ? error.message : String(error) }))
})
say({ type: 'ready' })
