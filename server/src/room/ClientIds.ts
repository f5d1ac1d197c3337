// Which Yjs client id is whose. An id belongs to the first person who writes or points with it, while the room lives.
// Invariants: an id never passes to another person, not even after its owner left; a person's newer tab takes it over.
// Ids of earlier lives of the board are not known here: they go to whoever connects with them first.
import type { ParticipantId } from '@keha/shared/ids.ts'
import type { Line } from './Line.ts'

/** A browser has one; Yjs changes it in rare cases. */
const MAX_IDS_A_LINE = 4
/** Ids of those who left without writing: stock clients repeat their last state a moment longer. */
const MAX_SILENT_IDS = 1_000

export class ClientIds {
  readonly #owners = new Map<number, ParticipantId>()
  readonly #live = new Map<number, Line>()
  readonly #silent = new Set<number>()
  readonly #reserved: number
  readonly #onChange: () => void

  /** `reserved` is the server's own id, never anybody else's; `onChange` is told when an id comes, goes or moves. */
  constructor(reserved: number, onChange: () => void) {
    this.#reserved = reserved
    this.#onChange = onChange
  }

  /** Takes the id for this line where nobody else has it; says whether it is the line's now. */
  claim(id: number, line: Line): boolean {
    if (this.#live.get(id) === line) return true
    if (!this.mayClaim(id, line)) return false
    this.#live.get(id)?.clientIds.delete(id)
    this.#owners.set(id, line.person.id)
    this.#live.set(id, line)
    line.clientIds.add(id)
    this.#onChange()
    return true
  }

  mayClaim(id: number, line: Line): boolean {
    if (this.#live.get(id) === line) return true
    const owner = this.#owners.get(id)
    return id !== this.#reserved && (owner === undefined || owner === line.person.id) && line.clientIds.size < MAX_IDS_A_LINE
  }

  /**
   * Whether somebody else is connected with this id now, and has told what they wrote with it. Until then others may bring it:
   * after a crash each client holds what the others had shown it, and they come back in any order.
   */
  isOthers(id: number, line: Line): boolean {
    const owner = this.#live.get(id)
    return id === this.#reserved || (owner !== undefined && owner.person.id !== line.person.id && !owner.awaitsStep2)
  }

  /** The line has ended. Ids that wrote nothing (`isKept` says no) are forgotten, the oldest first, once there are many. */
  release(line: Line, isKept: (id: number) => boolean): void {
    for (const id of line.clientIds) {
      this.#live.delete(id)
      if (!isKept(id)) this.#silent.add(id)
    }
    for (const id of this.#silent) {
      if (this.#silent.size <= MAX_SILENT_IDS) break
      this.#silent.delete(id)
      if (!this.#live.has(id) && !isKept(id)) this.#owners.delete(id)
    }
    if (line.clientIds.size > 0) this.#onChange()
    line.clientIds.clear()
  }

  /** The ids of live lines and their persons. */
  *live(): Iterable<{ clientId: number; participantId: ParticipantId }> {
    for (const [clientId, line] of this.#live) yield { clientId, participantId: line.person.id }
  }
}
