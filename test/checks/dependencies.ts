// One copy of what must be one, exact versions everywhere, and no version with a known hole (SPEC CO).
import { readFileSync } from 'node:fs'
import { trackedFiles } from './files.ts'

/** Two copies of one of these in a program break `instanceof`, or merge documents wrongly. */
const SINGLE = ['yjs', 'lib0', 'y-protocols', 'tldraw', '@tldraw/tlschema', 'prosemirror-model', 'prosemirror-state', 'prosemirror-view']
/** Lowest version without a known hole. */
const AT_LEAST: Readonly<Record<string, string>> = { lib0: '0.2.118', ws: '8.21.1' }

export function dependencyProblems(): string[] {
  const problems: string[] = []
  for (const file of trackedFiles(/(^|\/)package\.json$/)) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      if (!/^(workspace:\*|npm:[\w@/-]+@\d+\.\d+\.\d+(-[\w.]+)?|\d+\.\d+\.\d+)$/.test(version))
        problems.push(`${file}: ${name} ${version} is not an exact version`)
  }
  const locked = new Map<string, Set<string>>()
  for (const [, name = '', version = ''] of readFileSync('pnpm-lock.yaml', 'utf8').matchAll(
    /^ {2}'?((?:@[\w-]+\/)?[\w.-]+)@(\d[\w.-]*)'?:$/gm,
  ))
    locked.set(name, (locked.get(name) ?? new Set()).add(version))
  for (const name of SINGLE)
    if (locked.get(name)?.size !== 1)
      problems.push(`pnpm-lock.yaml: ${name} must be one version, is ${[...(locked.get(name) ?? [])].join(', ') || 'missing'}`)
  for (const [name, least] of Object.entries(AT_LEAST))
    for (const version of locked.get(name) ?? [])
      if (older(version, least)) problems.push(`pnpm-lock.yaml: ${name} ${version} is older than ${least}`)
  return problems
}

function older(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.split('.').map(Number))
  for (let i = 0; i < 3; i++) if (a?.[i] !== b?.[i]) return (a?.[i] ?? 0) < (b?.[i] ?? 0)
  return false
}
