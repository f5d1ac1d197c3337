// The project's own files: tracked by git, or new and not ignored.
import { execFileSync } from 'node:child_process'

export function trackedFiles(pattern: RegExp): string[] {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  return output.split('\n').filter((file) => pattern.test(file))
}
