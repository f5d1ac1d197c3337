// Every answer that is not 2xx: JSON with a code and its sentence in the reader's language. Says nothing of the inside.
import { CODES, type Code, sentence } from '@keha/shared/codes.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { BoardFileRefused } from '../boardFile/BoardFiles.ts'
import { ExportFailed } from '../export/BoardExporter.ts'
import { AdmissionRefused } from '../room/AdmissionRefused.ts'
import { StoreDamaged, StoreFault } from '../store/BoardStore.ts'
import { languageOf } from './language.ts'
import { Refusal } from './Refusal.ts'

/** What came from outside, or a refusal with `bad-request`. */
export function decoded<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (!result.success) throw new Refusal('bad-request')
  return result.data
}

export function refuseWith(reply: FastifyReply, request: FastifyRequest, code: Code): FastifyReply {
  return reply.code(CODES[code].http).send({ code, message: sentence(code, languageOf(request.headers['accept-language'])) })
}

export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const code = codeOf(error)
    if (CODES[code].http >= 500) request.log.error({ err: error }, 'a request failed')
    return refuseWith(reply, request, code)
  })
}

function codeOf(error: unknown): Code {
  if (error instanceof Refusal) return error.code
  if (error instanceof AdmissionRefused) return error.code
  if (error instanceof BoardFileRefused) return error.code
  if (error instanceof StoreFault) return 'store-unavailable'
  if (error instanceof StoreDamaged) return 'board-damaged'
  if (error instanceof ExportFailed) return 'export-failed'
  const status = (error as { statusCode?: unknown }).statusCode
  if (status === 413) return 'too-large'
  if (status === 429) return 'too-many-requests'
  if (status === 415) return 'bad-request'
  return typeof status === 'number' && status >= 400 && status < 500 ? 'bad-request' : 'internal'
}
