// The PDF beside the canvas: the same lines, for notes of every kind, in a real Chromium.
import { readFileSync } from 'node:fs'
import { noteText } from '@keha/shared/report/shapeBodies.ts'
import { FontRegistry } from '@keha/shared/report/text/FontRegistry.ts'
import { placeBody } from '@keha/shared/report/text/placeBody.ts'
import { TextEngine } from '@keha/shared/report/text/TextEngine.ts'
import type { TLNoteShape } from '@tldraw/tlschema'
import { randomNotes } from '../export/randomNotes.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { putRecords } from '../support/putRecords.ts'
import { seedFor } from '../support/seededRandom.ts'
import { Person } from './Person.ts'
import { seenLines } from './seenLines.ts'
import { expect, test } from './workshop.ts'

const NOTES = 500
/** Share of the notes whose lines must be the canvas's. */
const ALIKE = 0.98

const engine = new TextEngine(new FontRegistry((file) => readFileSync(new URL(`../../shared/fonts/${file}`, import.meta.url))))

/** The lines the PDF sets, as the canvas's are told. */
const ownLines = (note: TLNoteShape): string[] =>
  placeBody(engine, noteText(note))
    .layout.lines.map(({ text }) => text.trim())
    .filter((text) => text !== '')

test('PD40 of 500 notes of every kind at least 98 in a hundred have the lines in the PDF that Chromium shows', async ({
  browser,
  board,
  server,
}) => {
  const seed = seedFor(2026)
  const notes = randomNotes(seed, NOTES)
  const { id, keys, urls } = await board('blank')
  const writer = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.facilitator, name: 'Kirjoittaja' })
  putRecords(writer, notes)
  const reader = await Person.join(browser, urls.participant, { name: 'Lukija' })
  await expect(reader.page.locator('.tl-shape[data-shape-id^="shape:r"]')).toHaveCount(NOTES)
  await reader.focusCanvas()
  await reader.page.keyboard.press('Shift+1')
  // A note out of view is not laid out, and faces of other scripts come when their letters are met.
  await expect(reader.shape(notes.at(-1)?.id ?? '')).toBeInViewport()
  await reader.page.evaluate(() => document.fonts.ready.then(() => undefined))
  const seen = new Map((await seenLines(reader.page)).map((note) => [note.id, note.lines.map(([text]) => text)]))
  const different = notes
    .map((note) => ({ note: note.id, seen: seen.get(note.id), own: ownLines(note) }))
    .filter((one) => one.own.join('\n') !== one.seen?.join('\n'))
  test.info().annotations.push({ type: 'alike', description: `${NOTES - different.length} of ${NOTES}, seed ${seed}` })
  expect(1 - different.length / NOTES, `seed ${seed}: ${JSON.stringify(different, null, 1)}`).toBeGreaterThanOrEqual(ALIKE)
  writer.leave()
})
