// Writing: openly on the board, privately until revealed, or not at all; and the freeze. WR rules in SPEC.md.
// Private notes are sealed: only their writer and the server have them. Events tell how many there are and no more, and
// are unsigned: neither the log nor a client can tell whose note was written, or which of the revealed ones is whose.
import { isArea, isShape } from '../../board/boxes.ts'
import type { ParticipantId } from '../../ids.ts'
import { shuffled } from '../../seededChance.ts'
import { currentStep } from '../model/agenda.ts'
import { MAX_PRIVATE_NOTES, type Mine, type PrivateNote, sealedOf, sealing } from '../model/sealed.ts'
import type { SessionEvent, SessionState } from '../model/session.ts'
import { mayWritePrivately, type WritingCommand, type WritingSlice } from '../model/writing.ts'
import { revealedNotes } from '../revealedNotes.ts'
import { type Accepted, accept, type Context, type Decision, refuse, type Tool } from './tool.ts'

export const writing: Tool<WritingSlice, WritingCommand> = {
  initial: { mode: 'open', anonymous: false, frozen: null, lockedAtMs: null, waiting: 0 },
  may: {
    setWriting: ['facilitator'],
    freezeWriting: ['facilitator'],
    thawWriting: ['facilitator'],
    writePrivately: ['facilitator', 'participant'],
    discardPrivately: ['facilitator', 'participant'],
    revealMine: ['facilitator', 'participant'],
    revealAll: ['facilitator'],
  },
  decide: (session, command, context) => {
    const { writing: slice } = session
    const { actor, nowMs } = context
    switch (command.type) {
      case 'setWriting':
        if (command.anonymous !== slice.anonymous && slice.waiting > 0) return refuse('notes-waiting')
        return command.mode === slice.mode && command.anonymous === slice.anonymous
          ? accept()
          : accept({ type: 'writingSet', mode: command.mode, anonymous: command.anonymous, atMs: nowMs })
      case 'freezeWriting':
        return slice.frozen?.reason === command.reason ? accept() : accept({ type: 'writingFrozen', reason: command.reason, atMs: nowMs })
      case 'thawWriting':
        return slice.frozen ? accept({ type: 'writingThawed' }) : accept()
      case 'revealAll':
        return reveal(session, [...context.sealed.keys()], context)
    }
    if (actor.kind !== 'person') return refuse('not-allowed')
    const mine = sealedOf(context.sealed, actor.id)
    switch (command.type) {
      case 'writePrivately':
        return mayWritePrivately(actor.role, session) ? write(session, mine, command.note, actor.id) : refuse('no-private-writing')
      case 'discardPrivately': {
        const notes = mine.notes.filter((note) => note.id !== command.note)
        return notes.length === mine.notes.length ? accept() : keep(session, actor.id, mine, notes)
      }
      case 'revealMine':
        return reveal(session, [actor.id], context)
    }
  },
  evolve: (slice, event) => {
    const locked = (next: WritingSlice, atMs: number): WritingSlice => {
      const open = next.mode === 'open' && next.frozen === null
      return { ...next, lockedAtMs: open ? null : (slice.lockedAtMs ?? atMs) }
    }
    switch (event.type) {
      case 'stepEntered':
        return locked({ ...slice, mode: event.writing ?? 'open', anonymous: event.anonymous ?? false }, event.atMs)
      case 'writingSet':
        return locked({ ...slice, mode: event.mode, anonymous: event.anonymous }, event.atMs)
      case 'writingFrozen':
        return locked({ ...slice, frozen: { reason: event.reason } }, event.atMs)
      case 'writingThawed':
        return locked({ ...slice, frozen: null }, slice.lockedAtMs ?? 0)
      case 'privateNotesCounted':
      case 'notesRevealed':
        return { ...slice, waiting: event.waiting }
      default:
        return slice
    }
  },
}

type Draft = Omit<PrivateNote, 'anonymous' | 'step'>

function write(session: SessionState, mine: Mine, draft: Draft, person: ParticipantId): Decision {
  // A command that was resent after the reveal: the note is on the board.
  if (mine.revealed.includes(draft.id)) return accept()
  const before = mine.notes.find(({ id }) => id === draft.id)
  if (before && before.text === draft.text && before.colour === draft.colour) return accept()
  if (before)
    return keep(
      session,
      person,
      mine,
      mine.notes.map((note) => (note === before ? { ...before, ...draft } : note)),
    )
  if (!draft.id.startsWith('shape:')) return refuse('bad-record')
  if (mine.notes.length >= MAX_PRIVATE_NOTES) return refuse('too-many-private-notes')
  return keep(session, person, mine, [...mine.notes, { ...draft, anonymous: session.writing.anonymous, step: session.agenda.current }])
}

/** Keeps a person's notes. Everyone learns how many there are, where that changed. */
function keep(session: SessionState, person: ParticipantId, mine: Mine, notes: Mine['notes']): Accepted {
  const waiting = session.writing.waiting + notes.length - mine.notes.length
  const events: SessionEvent[] = waiting === session.writing.waiting ? [] : [{ type: 'privateNotesCounted', waiting }]
  return { ...accept(...events), unsigned: true, sealed: [sealing(person, { ...mine, notes })] }
}

function reveal(session: SessionState, people: readonly ParticipantId[], context: Context): Decision {
  const writers = people.map((id) => [id, sealedOf(context.sealed, id)] as const).filter(([, { notes }]) => notes.length > 0)
  const notes = writers.flatMap(([id, mine]) => {
    const name = session.people.members.find((member) => member.id === id)?.name
    return mine.notes.map(({ text, colour, anonymous }) => ({ text, colour, author: anonymous ? undefined : name }))
  })
  if (notes.length === 0) return accept()
  const shown = shuffled(
    context.chance,
    notes.filter(({ text }) => text.trim() !== ''),
  )
  const waiting = session.writing.waiting - notes.length
  return {
    ...accept({ type: 'notesRevealed', count: shown.length, waiting }),
    unsigned: true,
    sealed: writers.map(([id, mine]) =>
      sealing(id, { ...mine, notes: [], revealed: [...mine.revealed, ...mine.notes.map((note) => note.id)] }),
    ),
    put: onBoard(session, shown, context),
  }
}

function onBoard(session: SessionState, notes: Parameters<typeof revealedNotes>[0], context: Context): NonNullable<Accepted['put']> {
  const shapes = [...session.scaffold.records.filter(isShape), ...context.shapes()]
  const areaId: string | undefined = currentStep(session.agenda)?.area
  const area = shapes.find(({ id }) => id === areaId)
  return revealedNotes(notes, isArea(area) ? area : undefined, shapes, context.chance)
}
