// Images of a board: uploaded by people who may write on it, served to whoever has the address, which nobody guesses.
import { MAX_IMAGE_BYTES, type UploadedImage } from '@keha/shared/api.ts'
import { BoardId } from '@keha/shared/ids.ts'
import type { FastifyInstance } from 'fastify'
import { imageKind, isTooManyPixels } from '../imageKind.ts'
import type { RoomLink } from '../link/RoomLink.ts'
import { type Random, randomSecret } from '../room/Random.ts'
import type { BoardStore } from '../store/BoardStore.ts'
import { memberOf } from './bearer.ts'
import { Refusal } from './Refusal.ts'
import { perMinute } from './rateLimits.ts'

export interface ImageRoutesOptions {
  readonly store: BoardStore
  readonly link: RoomLink
  readonly random: Random
}

export function imageRoutes(app: FastifyInstance, { store, link, random }: ImageRoutesOptions): void {
  app.register((routes, _options, done) => {
    // The bytes say what they are; what the request calls them does not matter.
    routes.removeAllContentTypeParsers()
    routes.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_IMAGE_BYTES }, (_request, body, parsed) => parsed(null, body))
    routes.post<{ Params: { id: string } }>(
      '/api/boards/:id/images',
      { bodyLimit: MAX_IMAGE_BYTES, config: perMinute(300) },
      async (request, reply): Promise<UploadedImage> => {
        const { meta, person } = await memberOf(request, request.params.id, store)
        const session = await link.session(meta.id)
        const role = session?.people.members.find(({ id }) => id === person.id)?.role ?? person.role
        if (role === 'observer') throw new Refusal('observers-read-only')
        if (session && session.closing.closedAtMs !== null) throw new Refusal('workshop-closed')
        const bytes = request.body
        const kind = bytes instanceof Buffer ? imageKind(bytes) : undefined
        if (!kind || !(bytes instanceof Buffer)) throw new Refusal('unsupported-image')
        if (isTooManyPixels(kind)) throw new Refusal('too-large')
        const name = randomSecret(random)
        await store.putImage(meta.id, name, { mime: kind.mime, bytes })
        reply.code(201)
        return { src: `/api/boards/${meta.id}/images/${name}` }
      },
    )
    done()
  })

  app.get<{ Params: { id: string; name: string } }>('/api/boards/:id/images/:name', async (request, reply) => {
    const id = BoardId.safeParse(request.params.id).data
    const isName = /^[A-Za-z0-9_-]{10,64}$/.test(request.params.name)
    const image = id && isName ? await store.image(id, request.params.name) : undefined
    if (!image) throw new Refusal('not-found')
    return reply
      .header('content-type', image.mime)
      .header('cache-control', 'private, max-age=31536000, immutable')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .send(Buffer.from(image.bytes))
  })
}
