// The built client: hashed assets for ever, the page itself always asked anew, its own addresses answered with the page.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { refuseWith } from './errors.ts'

const PAGES = ['/', '/b/:id', '/join', '/about']

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Kehä</title>
<h1>Kehä</h1><p>The server runs, but its pages are not built yet. Start it with <code>npm start</code>, or build them with <code>npm run build</code>.</p></html>`

export async function clientRoutes(app: FastifyInstance, { directory }: { readonly directory: string }): Promise<void> {
  const isBuilt = existsSync(join(directory, 'index.html'))
  if (isBuilt)
    await app.register(fastifyStatic, {
      root: directory,
      index: false,
      // `app.js.br` or `app.js.gz` beside a file is what a browser gets that takes it.
      preCompressed: true,
      wildcard: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes(`${join(directory, 'assets')}/`) ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  const page = (reply: FastifyReply) =>
    isBuilt
      ? reply.sendFile('index.html')
      : reply.code(503).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(NOT_BUILT)
  for (const path of PAGES) app.get(path, (_request, reply) => page(reply))
  app.setNotFoundHandler((request, reply) => refuseWith(reply, request, 'not-found'))
}
