// People at work while the server fails: they write as long as they are told to, connected or not.
import type { CommandId } from '@keha/shared/ids.ts'
import type { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import type { OwnFrames } from '../support/OwnFrames.ts'
import type { SeededRandom } from '../support/seededRandom.ts'
import { CHANGED } from '../support/until.ts'

/** Notes somebody writes while there is no connection. */
const OFFLINE_NOTES = 5
/** Notes in one go, as when a list is pasted. */
const BURST = 4

/** Writes a few notes whenever the last ones are saved, and a few more while offline. Returns how to stop. */
export function keepWriting(person: HeadlessParticipant, random: SeededRandom): () => void {
  let isDue = false
  let offline = 0
  const write = () => {
    isDue = false
    if (person.isConnected) offline = 0
    if (person.isConnected && !person.allSaved) return
    if (!person.isConnected && ++offline > OFFLINE_NOTES) return
    for (let notes = 1 + random.below(BURST); notes > 0; notes--) person.writeNote()
  }
  const plan = () => {
    if (!isDue) setImmediate(write)
    isDue = true
  }
  person.changes.on(CHANGED, plan)
  plan()
  return () => person.changes.off(CHANGED, plan)
}

/** Raises and lowers a hand, again as soon as the server has answered. Returns how to stop: with the commands accepted. */
export function keepRaisingHand(person: HeadlessParticipant, frames: OwnFrames): () => Promise<readonly CommandId[]> {
  const accepted: CommandId[] = []
  let stopped = false
  const work = async () => {
    for (let raise = true; !stopped; raise = !raise) {
      const reply = await frames.command(raise ? { type: 'raiseHand' } : { type: 'lowerHand', person: person.joined.participant.id })
      if (!reply.ok) throw new Error(`${person.name} was refused: ${reply.code}`)
      accepted.push(reply.id)
    }
  }
  const done = work()
  return async () => {
    stopped = true
    await done
    return accepted
  }
}
