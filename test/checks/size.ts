// Files stay small enough to read at one sitting (SPEC CO).
import { readFileSync } from 'node:fs'
import { trackedFiles } from './files.ts'

const MAX_LINES = 400

export function sizeProblems(): string[] {
  return trackedFiles(/\.tsx?$/).flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length
    return lines > MAX_LINES ? [`${file} has ${lines} lines; split it (at most ${MAX_LINES})`] : []
  })
}
