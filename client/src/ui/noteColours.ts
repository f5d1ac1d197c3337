// The colours of notes as panels show them: the same as on the board, with their names.
import type { NoteColour } from '@keha/shared/session/model/sealed.ts'

export const NOTE_FILLS: Readonly<Record<NoteColour, string>> = {
  yellow: '#FED49A',
  'light-blue': '#9BC4FD',
  'light-green': '#98D08A',
  'light-red': '#F7A5A1',
  orange: '#FAA475',
  'light-violet': '#DFB0F9',
  grey: '#C0CAD3',
  white: '#FFFFFF',
}

export const NOTE_COLOUR_WORDS = {
  yellow: 'private.yellow',
  'light-blue': 'private.blue',
  'light-green': 'private.green',
  'light-red': 'private.red',
  orange: 'private.orange',
  'light-violet': 'private.violet',
  grey: 'private.grey',
  white: 'private.white',
} as const satisfies Record<NoteColour, string>
