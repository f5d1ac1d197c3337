// What is stored of a key or token instead of it. They are random and long, so a plain hash is enough.
import { createHash } from 'node:crypto'

/** SHA-256, hex. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
