// The whole table of commands, given by everyone over real sockets on a board of its own, as it stands and changed at random.
// Whoever never may is refused, whatever state the workshop got into; every command is answered.
import { once } from 'node:events'
import { mutated } from '@keha/shared/boardFile/boardFileMutants.ts'
import type { Role } from '@keha/shared/roles.ts'
import type { Command } from '@keha/shared/session/model/session.ts'
import type { Row } from '@keha/shared/session/testing/commandRow.ts'
import { ROWS } from '@keha/shared/session/testing/commandRows.ts'
import { idOf } from '@keha/shared/session/testing/workshop.ts'
import { createBoard } from '../support/boardApi.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import type { OwnFrames } from '../support/OwnFrames.ts'
import type { SeededRandom } from '../support/seededRandom.ts'
import { CHANGED } from '../support/until.ts'
import { address, type Siege } from './Siege.ts'

const ROLES = ['facilitator', 'participant', 'observer'] as const
const TEMPLATES = ['blank', 'learning-cafe', 'open-space', 'expert-lecture', 'wheel'] as const
/** Commands of one strike: the whole table takes some ten. */
const COMMANDS = 150
/** Those that would end the strike for the one who gives it, or for all. */
const ENDS_IT: ReadonlySet<string> = new Set(['closeWorkshop', 'removePerson', 'changeRole'])

interface Giver {
  readonly role: Role
  readonly person: HeadlessParticipant
  readonly frames: OwnFrames
}

/** The table's people are those who are here. */
function ofThesePeople(command: Command, givers: readonly Giver[]): Command {
  const names = givers.map(({ role, person }) => [idOf(role), person.joined.participant.id] as const)
  return JSON.parse(names.reduce((text, [name, id]) => text.replaceAll(name, id), JSON.stringify(command))) as Command
}

const never = (row: Row, role: Role): boolean => typeof row.to[role] === 'string' && /^!(only-facilitator|not-allowed)$/.test(row.to[role])

export async function giveCommands({ server, count }: Siege, random: SeededRandom): Promise<void> {
  const from = address(random)
  const board = await createBoard(server.url, { template: random.pick(TEMPLATES) }, { 'x-forwarded-for': from })
  const givers: Giver[] = []
  for (const role of ROLES) {
    const person = await HeadlessParticipant.join({ baseUrl: server.url, board: board.id, key: board.keys[role], name: role, from })
    givers.push({ role, person, frames: person.speakOwnFrames() })
  }
  try {
    for (const { person, frames } of givers) {
      frames.changes.on(CHANGED, () => person.changes.emit(CHANGED))
      await person.until(() => frames.session !== undefined, 'the session')
    }
    let rolesChanged = false
    const rows = Object.values(ROWS).flat() as Row[]
    for (let given = 0; given < COMMANDS; given++) {
      const row = rows[random.below(rows.length)]
      const giver = givers[random.below(givers.length)]
      if (!row || !giver) continue
      const isChanged = random.below(3) === 0
      if (ENDS_IT.has(row.command.type) && given < COMMANDS - 10) continue
      const command = ofThesePeople(row.command, givers)
      const sent = (isChanged ? mutated(command, () => random.below(2 ** 30) / 2 ** 30) : command) as Command
      const reply = await Promise.race([giver.frames.command(sent), cut(giver)])
      if (reply === null) return count('cut off')
      rolesChanged ||= reply.ok && command.type === 'changeRole'
      if (reply.ok && !isChanged && !rolesChanged && never(row, giver.role))
        throw new Error(`${giver.role} was let ${JSON.stringify(sent).slice(0, 300)}`)
      count(reply.ok ? 'done' : `!${reply.code}`)
    }
  } finally {
    for (const { person } of givers) person.leave()
  }
}

/** Resolves when the giver's line is over, as for who was removed. */
async function cut({ person }: Giver): Promise<null> {
  while (person.closes.length === 0) await once(person.changes, CHANGED)
  return null
}
