// The port to the log. What goes in holds no token, no name, no text of a note and no address.
import type { Logger } from 'pino'

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>
