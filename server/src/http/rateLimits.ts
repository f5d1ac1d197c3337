// How often one address may ask. Generous: a whole workshop often sits behind one.
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { Refusal } from './Refusal.ts'

/** A page with its fonts and icons is some 60 requests, and 200 people open it within a minute. */
const REQUESTS_A_MINUTE = 20_000

export async function limitRates(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    max: REQUESTS_A_MINUTE,
    timeWindow: 60_000,
    cache: 10_000,
    errorResponseBuilder: () => new Refusal('too-many-requests'),
  })
}

/** A route's own limit. */
export const perMinute = (max: number): { rateLimit: { max: number; timeWindow: number } } => ({ rateLimit: { max, timeWindow: 60_000 } })
