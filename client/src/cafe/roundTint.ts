// The colour of the notes that are written in a round, so that one sees later what came when.
import type { NoteColour } from '@keha/shared/session/model/sealed.ts'

const TINTS = ['yellow', 'light-blue', 'light-green', 'light-violet', 'orange', 'light-red'] as const satisfies readonly NoteColour[]

/** Rounds are counted from 1. */
export const roundTint = (round: number): NoteColour => TINTS[(round - 1) % TINTS.length] ?? TINTS[0]
