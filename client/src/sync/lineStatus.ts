// The connection as a state machine: what each thing that happens makes of each status. Pure.
// Invariants: `ended` is final; an outage keeps the time it began, whatever it is called meanwhile.
import type { Code } from '@keha/shared/codes.ts'
import type { LineStatus } from './BoardLine.ts'

export type LineInput =
  /** The board is here and the server has welcomed us. */
  | { readonly type: 'opened' }
  /** The socket closed, or was never opened. */
  | { readonly type: 'lost'; readonly nowMs: number }
  /** Nothing was heard for SILENCE_MS. */
  | { readonly type: 'silent'; readonly nowMs: number }
  /** The computer has no network. */
  | { readonly type: 'networkGone'; readonly nowMs: number }
  /** The server says it restarts. */
  | { readonly type: 'restartAnnounced'; readonly nowMs: number }
  /** The server wants no more of this line. */
  | { readonly type: 'refused'; readonly code: Code }

/** After this long without a word a line is taken for dead: half-open TCP and sleep close no socket. */
export const SILENCE_MS = 25_000

export function nextStatus(line: LineStatus, input: LineInput): LineStatus {
  if (line.status === 'ended') return line
  const sinceMs = 'sinceMs' in line ? line.sinceMs : 'nowMs' in input ? input.nowMs : 0
  switch (input.type) {
    case 'opened':
      return line.status === 'connected' ? line : { status: 'connected' }
    case 'refused':
      return { status: 'ended', code: input.code }
    case 'silent':
    case 'networkGone':
      return line.status === 'offline' ? line : { status: 'offline', sinceMs }
    case 'restartAnnounced':
      return line.status === 'restarting' ? line : { status: 'restarting', sinceMs }
    case 'lost':
      return line.status === 'connected' || line.status === 'connecting' ? { status: 'reconnecting', sinceMs } : line
  }
}
