import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TOOLS } from './session.ts'

test('SE8 the table of docs/api.md has every tool with the commands that people may give, and no other', () => {
  const documented = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, tool = '', commands = ''] = /^\| (\w+) \| (`\w+`(?:, `\w+`)*) \|$/.exec(line) ?? []
      return tool in TOOLS ? [[tool, commands.replaceAll('`', '').split(', ')]] : []
    })
  const given = Object.entries(TOOLS).flatMap(([tool, { may }]) => {
    const commands = Object.entries<readonly string[]>(may).flatMap(([type, givers]) =>
      givers.some((giver) => giver !== 'room') ? [type] : [],
    )
    return commands.length > 0 ? [[tool, commands.sort()]] : []
  })
  expect(documented.map(([tool, commands]) => [tool, [...(commands ?? [])].sort()]).sort()).toEqual(given.sort())
})
