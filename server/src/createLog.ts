// The log: JSON lines. What is logged names boards and people by id alone; see the tests of RO30 and HT.
import { type Logger, pino } from 'pino'

/** `write` gets each line; standard output where it is left out. */
export function createLog(level: string, write?: (line: string) => void): Logger {
  const options = { level, base: null }
  return write ? pino(options, { write }) : pino(options)
}
