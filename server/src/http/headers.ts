// The headers every answer carries. The policy lets a page load, and talk to, nothing but this server; no script inline.
import type { IncomingMessage } from 'node:http'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

export async function setHeaders(app: FastifyInstance, { isHttps }: { readonly isHttps: boolean }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // harfbuzz.wasm shapes the PDF's text.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        workerSrc: ["'self'", 'blob:'],
        // tldraw and its text editor style elements inline.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", 'data:', 'blob:', (request) => socketOrigins(request)],
        frameSrc: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: isHttps ? { maxAge: 15_552_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  })
}

/** Some browsers do not count the socket of one's own host as `'self'`. */
function socketOrigins({ headers: { host } }: Pick<IncomingMessage, 'headers'>): string {
  return host !== undefined && /^[\w.[\]:-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'"
}
