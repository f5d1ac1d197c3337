// How long the body of a request may take. Commands are there at once or not at all; a file may take as long as it needs, as
// long as it comes on: a large board on a slow line is not cut off, and a connection that only holds a place is.
// Headers have a deadline of their own (createApp.ts).
import type { IncomingMessage } from 'node:http'
import { BOARD_FILE_LIMITS } from '@keha/shared/boardFile/manifest.ts'
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../room/Clock.ts'

/** Commands of people, not files. */
export const BODY_LIMIT_BYTES = 64 * 1024
/** All of a command. */
const COMMAND_MS = 30_000
/** Between two looks at how much came. */
const WINDOW_MS = 10_000
/** Of a file in every window: a twentieth of what a poor mobile line sends. */
const LEAST_BYTES_A_SECOND = 16 * 1024
/** The largest file at the slowest pace: what no request may exceed, whatever it does. */
export const LONGEST_REQUEST_MS = (BOARD_FILE_LIMITS.file / LEAST_BYTES_A_SECOND) * 1000 + WINDOW_MS

export function cutSlowBodies(app: FastifyInstance, clock: Clock): void {
  app.addHook('onRequest', (request, _reply, next) => {
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers
    if (length !== '0' || encoding) follow(request.raw, (request.routeOptions.bodyLimit ?? 0) > BODY_LIMIT_BYTES, clock)
    next()
  })
}

function follow(raw: IncomingMessage, isFile: boolean, clock: Clock): void {
  const { socket } = raw
  let seen = socket.bytesRead
  let passedMs = 0
  const look = () => {
    if (raw.complete || socket.destroyed) return
    passedMs += WINDOW_MS
    const came = socket.bytesRead - seen
    seen += came
    const isLate = isFile ? came < (LEAST_BYTES_A_SECOND * WINDOW_MS) / 1000 : passedMs >= COMMAND_MS
    if (isLate) socket.destroy()
    else clock.after(WINDOW_MS, look)
  }
  clock.after(WINDOW_MS, look)
}
