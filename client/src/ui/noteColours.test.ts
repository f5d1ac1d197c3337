import { NOTE_COLOURS } from '@keha/shared/session/model/sealed.ts'
import { getDefaultColorTheme } from 'tldraw'
import { expect, test } from 'vitest'
import { NOTE_FILLS } from './noteColours.ts'

test('WU6 a private note has the colour it will have on the board', () => {
  const theme = getDefaultColorTheme({ isDarkMode: false })
  for (const colour of NOTE_COLOURS) expect(NOTE_FILLS[colour]).toBe(theme[colour].note.fill)
})
