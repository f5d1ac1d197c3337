// Ties shared/SPEC.md to the tests: every rule is named by a test, every test outside e2e names a rule that exists, and a
// journey may.
// A port's contract suite (`contract.ts`) holds tests too.
import { readFileSync } from 'node:fs'
import { trackedFiles } from './files.ts'

const RULE_LINE = /^- \*\*([A-Z]{2}\d+)\*\*/gm
const TEST_NAME = /(?<![.\w])(?:test|it)(?:\.\w+(?:\([^)]*\))?)*\(\s*(['"`])((?:[A-Z]{2}\d+[, ]*)*)/g
const RULE_ID = /[A-Z]{2}\d+/g

/** The lines to print, empty where rules and tests agree. */
export function specProblems(): string[] {
  const rules = new Map<string, number>()
  for (const [, id = ''] of readFileSync('shared/SPEC.md', 'utf8').matchAll(RULE_LINE)) rules.set(id, (rules.get(id) ?? 0) + 1)
  const named = new Set<string>()
  const problems: string[] = []
  for (const file of trackedFiles(/(\.(test|e2e)\.tsx?|\/contract\.ts)$/)) {
    const source = readFileSync(file, 'utf8')
    for (const match of source.matchAll(TEST_NAME)) {
      const ids = (match[2] ?? '').match(RULE_ID) ?? []
      const line = source.slice(0, match.index).split('\n').length
      if (ids.length === 0 && !file.includes('.e2e.')) problems.push(`${file}:${line} a test names no rule`)
      for (const id of ids) {
        named.add(id)
        if (!rules.has(id)) problems.push(`${file}:${line} names ${id}, which SPEC.md does not have`)
      }
    }
  }
  for (const [id, times] of rules) {
    if (times > 1) problems.push(`SPEC.md has ${id} ${times} times`)
    if (!named.has(id)) problems.push(`SPEC.md: no test names ${id}`)
  }
  return problems
}
